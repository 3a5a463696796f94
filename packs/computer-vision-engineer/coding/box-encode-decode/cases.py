"""Cases for encoding and decoding boxes."""

import math

import numpy as np

ONES = [1.0, 1.0, 1.0, 1.0]
SSD = [0.1, 0.1, 0.2, 0.2]
UNEVEN = [0.1, 0.25, 0.2, 0.5]


def rows(*values):
    return np.array(values, dtype=np.float64).reshape(-1, 4)


def random_boxes(rng, count):
    corner = rng.uniform(0.0, 100.0, (count, 2))
    return np.concatenate([corner, corner + rng.uniform(4.0, 60.0, (count, 2))], axis=1)


def visible():
    return [
        {
            "name": "encode a shifted and stretched box",
            "entry": "encode",
            "args": [rows([15, 10, 35, 20]), rows([10, 10, 20, 30]), ONES],
            "why": "In sides of the anchor: (25 - 15) / 10, (15 - 20) / 20, log 2, -log 2.",
        },
        {
            "name": "decode zero offsets",
            "entry": "decode",
            "args": [np.zeros((2, 4)), rows([10, 10, 20, 30], [-5, 0, 5, 3]), SSD],
            "why": "Without an offset the anchor itself comes back.",
        },
        {
            "name": "decode two classes",
            "entry": "decode",
            "args": [
                np.array([[1.0, 0.0, 0.0, 0.0, 0.0, 0.5, math.log(2.0), 0.0]]),
                rows([10, 10, 20, 30]),
                ONES,
            ],
            "why": "The four numbers of class 0 come first, then the four of class 1.",
        },
        {
            "name": "round trip",
            "entry": "round_trip",
            "args": [rows([12, 7, 40, 31]), rows([10, 10, 30, 30]), SSD],
            "why": "Decoding what was encoded returns the ground truth.",
        },
        {
            "name": "encode no boxes",
            "entry": "encode",
            "args": [np.zeros((0, 4)), np.zeros((0, 4)), SSD],
            "edge": True,
            "why": "The result has the shape (0, 4).",
        },
    ]


def hidden(rng):
    anchors, boxes = random_boxes(rng, 6), random_boxes(rng, 6)
    return [
        {
            "name": "encode with uneven variances",
            "entry": "encode",
            "args": [rows([15, 10, 35, 20]), rows([10, 10, 20, 30]), UNEVEN],
            "why": "Each offset is divided by its own variance.",
        },
        {
            "name": "decode with uneven variances",
            "entry": "decode",
            "args": [rows([1, 2, 0.5, -0.5]), rows([10, 10, 20, 40]), UNEVEN],
            "why": "Each offset is multiplied by its own variance.",
        },
        {
            "name": "decode an anchor that is not square",
            "entry": "decode",
            "args": [rows([0.5, 0.5, 0, 0]), rows([0, 0, 10, 40]), ONES],
            "why": "x moves by the anchor's width and y by its height.",
        },
        {
            "name": "decode shift and growth together",
            "entry": "decode",
            "args": [rows([1, -1, math.log(3.0), math.log(0.5)]), rows([0, 0, 10, 10]), ONES],
            "why": "The shift is in sides of the anchor, not of the new box.",
        },
        {
            "name": "decode a very large growth",
            "entry": "decode",
            "args": [rows([0, 0, 900, 5]), rows([0, 0, 16, 16]), ONES],
            "edge": True,
            "why": "Growth is bounded by a factor of 62.5, so nothing overflows.",
        },
        {
            "name": "decode a growth bounded after the variance",
            "entry": "decode",
            "args": [rows([0, 0, 10, 30]), rows([0, 0, 16, 16]), SSD],
            "edge": True,
            "why": "10 * 0.2 stays below the bound, 30 * 0.2 does not.",
        },
        {
            "name": "decode a strong shrinking",
            "entry": "decode",
            "args": [rows([0, 0, -6, -900]), rows([0, 0, 1000, 1000]), ONES],
            "edge": True,
            "why": "The bound acts on growth only; a side may shrink to 0.",
        },
        {
            "name": "encode a box without width",
            "entry": "encode",
            "args": [rows([5, 0, 5, 10], [0, 0, 0, 0]), rows([0, 0, 10, 10], [0, 0, 8, 8]), SSD],
            "edge": True,
            "why": "A side of 0 is encoded as MIN_SIDE, and the centre stays where it is.",
        },
        {
            "name": "integer anchors",
            "entry": "decode",
            "args": [
                rows([0.25, 0, 0.1, 0]),
                np.array([[0, 0, 5, 5]], dtype=np.int64),
                ONES,
            ],
            "edge": True,
            "why": "The result is a float array though the anchors are whole numbers.",
        },
        {
            "name": "integer boxes and anchors",
            "entry": "encode",
            "args": [
                np.array([[0, 0, 7, 4]], dtype=np.int64),
                np.array([[0, 0, 4, 9]], dtype=np.int64),
                SSD,
            ],
            "edge": True,
            "why": "Centres at half pixels are kept.",
        },
        {
            "name": "decode no anchors for three classes",
            "entry": "decode",
            "args": [np.zeros((0, 12)), np.zeros((0, 4)), SSD],
            "edge": True,
            "why": "The result has the shape (0, 12).",
        },
        {
            "name": "round trip beyond the bound",
            "entry": "round_trip",
            "args": [rows([0, 0, 1000, 10]), rows([0, 0, 10, 10]), SSD],
            "edge": True,
            "why": "A box 100 times as wide as its anchor comes back only 62.5 times as wide.",
        },
        {
            "name": "round trip of random boxes",
            "entry": "round_trip",
            "args": [boxes, anchors, UNEVEN],
        },
        {
            "name": "encode random boxes",
            "entry": "encode",
            "args": [random_boxes(rng, 500), random_boxes(rng, 500), SSD],
        },
        {
            "name": "decode random offsets of five classes",
            "entry": "decode",
            "args": [rng.normal(0.0, 2.0, (200, 20)), random_boxes(rng, 200), UNEVEN],
        },
    ]


def follow_up(rng):
    boxes = random_boxes(rng, 8)
    share = rng.uniform(-0.2, 1.2, (8, 2))
    points = boxes[:, :2] + share * (boxes[:, 2:] - boxes[:, :2])
    return [
        {
            "name": "a point in the middle",
            "args": [np.array([[20.0, 30.0]]), rows([10, 10, 30, 50]), np.array([8.0])],
            "why": "In the middle the centre-ness is 1.",
        },
        {
            "name": "a point towards a corner",
            "args": [np.array([[12.0, 40.0]]), rows([10, 10, 30, 50]), np.array([4.0])],
            "why": "The centre-ness is the root of (2 / 18) * (10 / 30).",
        },
        {
            "name": "points outside and on the border",
            "args": [
                np.array([[5.0, 20.0], [10.0, 20.0], [20.0, 60.0], [5.0, 60.0]]),
                rows(*[[10, 10, 30, 50]] * 4),
                np.array([8.0, 8.0, 8.0, 8.0]),
            ],
            "edge": True,
            "why": "Distances may be negative or 0, and the centre-ness is then 0.",
        },
        {
            "name": "a box without width",
            "args": [np.array([[10.0, 20.0]]), rows([10, 10, 10, 50]), np.array([8.0])],
            "edge": True,
            "why": "No point lies strictly inside it, so the centre-ness is 0 and not NaN.",
        },
        {
            "name": "no points",
            "args": [np.zeros((0, 2)), np.zeros((0, 4)), np.zeros(0)],
            "edge": True,
            "why": "The shapes are (0, 4) and (0,).",
        },
        {
            "name": "random points with strides of their own",
            "args": [points, boxes, np.array([8.0, 16.0, 32.0, 64.0] * 2)],
        },
    ]


def sized(n, rng):
    """n anchors with offsets for four classes."""
    return [rng.normal(0.0, 1.0, (n, 16)), random_boxes(rng, n), SSD]
