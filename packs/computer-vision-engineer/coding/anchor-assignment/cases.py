"""Cases for the assignment of anchors."""

import numpy as np


def boxes(*rows):
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def random_boxes(rng, count, extent, smallest, largest):
    corner = rng.uniform(0.0, extent, (count, 2))
    return np.concatenate([corner, corner + rng.uniform(smallest, largest, (count, 2))], axis=1)


def visible():
    return [
        {
            "name": "positive, ignored and negative",
            "args": [
                boxes([0, 0, 10, 10], [0, 0, 10, 5], [0, 0, 5, 5], [50, 50, 60, 60]),
                boxes([0, 0, 10, 10]),
                0.4,
                0.7,
                False,
            ],
            "why": "The IoU are 1, 0.5, 0.25 and 0.",
        },
        {
            "name": "a weak best anchor is forced",
            "args": [
                boxes([0, 0, 10, 10], [0, 0, 10, 4], [40, 40, 50, 50]),
                boxes([0, 0, 10, 2], [40, 40, 50, 50]),
                0.4,
                0.7,
                True,
            ],
            "why": "The first object's best IoU is 0.5, with anchor 1, so that anchor is forced.",
        },
        {
            "name": "no ground truth",
            "args": [boxes([0, 0, 10, 10], [5, 5, 9, 9]), boxes(), 0.4, 0.5, True],
            "edge": True,
            "why": "Without objects every anchor is negative.",
        },
        {
            "name": "no anchors",
            "args": [boxes(), boxes([0, 0, 10, 10]), 0.4, 0.5, True],
            "edge": True,
            "why": "The result is an empty integer array.",
        },
    ]


def hidden(rng):
    return [
        {
            "name": "IoU exactly at the high threshold",
            "args": [
                boxes([0, 0, 10, 5], [0, 0, 10, 10]),
                boxes([0, 0, 10, 10]),
                0.25,
                0.5,
                False,
            ],
            "edge": True,
            "why": "The IoU of the first anchor is exactly 0.5, which reaches the threshold.",
        },
        {
            "name": "IoU exactly at the low threshold",
            "args": [boxes([0, 0, 5, 5], [0, 0, 4, 4]), boxes([0, 0, 10, 10]), 0.25, 0.5, False],
            "edge": True,
            "why": "The IoU of the first anchor is exactly 0.25, which is not below the threshold.",
        },
        {
            "name": "equal thresholds leave nothing ignored",
            "args": [
                boxes([0, 0, 10, 6], [0, 0, 10, 4], [0, 0, 10, 5]),
                boxes([0, 0, 10, 10]),
                0.5,
                0.5,
                False,
            ],
            "why": "With low = high an anchor is either positive or negative.",
        },
        {
            "name": "identical ground truths",
            "args": [
                boxes([0, 0, 10, 10], [0, 0, 10, 8], [0, 0, 10, 4]),
                boxes([0, 0, 10, 10], [0, 0, 10, 10]),
                0.3,
                0.5,
                True,
            ],
            "edge": True,
            "why": "Equal IoU goes to the ground truth with the lower index, forced or not.",
        },
        {
            "name": "two anchors share the best IoU of an object",
            "args": [
                boxes([0, 0, 10, 10], [10, 0, 20, 10], [0, 0, 9, 10]),
                boxes([5, 0, 15, 10]),
                0.4,
                0.7,
                True,
            ],
            "edge": True,
            "why": "Both reach the best IoU of 1/3, so both are forced.",
        },
        {
            "name": "a ground truth that no anchor touches",
            "args": [
                boxes([0, 0, 10, 10], [0, 0, 10, 5], [20, 20, 30, 30]),
                boxes([0, 0, 10, 10], [80, 80, 90, 90]),
                0.4,
                0.7,
                True,
            ],
            "edge": True,
            "why": "A best IoU of 0 forces nothing.",
        },
        {
            "name": "an object's best anchor fits another object better",
            "args": [
                boxes([0, 0, 10, 10], [0, 0, 10, 9], [60, 60, 70, 70]),
                boxes([0, 0, 10, 10], [0, 0, 10, 1], [9, 9, 12, 12]),
                0.4,
                0.7,
                True,
            ],
            "why": "Anchor 1 is the best of object 1 and goes to it, though its IoU with 0 is 0.9.",
        },
        {
            "name": "one anchor is the best of two objects",
            "args": [
                boxes([0, 0, 10, 10], [50, 50, 60, 60]),
                boxes([0, 0, 10, 2], [0, 0, 10, 6], [0, 0, 10, 4]),
                0.4,
                0.9,
                True,
            ],
            "why": "Of the objects that force it, the anchor goes to the one with the highest IoU.",
        },
        {
            "name": "force switched off",
            "args": [
                boxes([0, 0, 10, 4], [0, 0, 3, 3]),
                boxes([0, 0, 10, 10], [2, 2, 3, 3]),
                0.3,
                0.7,
                False,
            ],
            "why": "Without force the thresholds alone decide.",
        },
        {
            "name": "boxes apart on the diagonal",
            "args": [
                boxes([0, 0, 10, 10], [40, 40, 52, 52]),
                boxes([20, 20, 30, 30], [40, 40, 50, 50]),
                0.4,
                0.6,
                True,
            ],
            "why": "Boxes apart in both directions have IoU 0, not a product of two negatives.",
        },
        {
            "name": "boxes without area",
            "args": [
                boxes([5, 5, 5, 5], [0, 0, 10, 10], [3, 0, 3, 8]),
                boxes([5, 5, 5, 5], [0, 0, 10, 10]),
                0.4,
                0.6,
                True,
            ],
            "edge": True,
            "why": "A box without area has IoU 0 with everything, itself included.",
        },
        {
            "name": "a few random boxes",
            "args": [
                random_boxes(rng, 14, 40.0, 5.0, 40.0),
                random_boxes(rng, 3, 40.0, 10.0, 40.0),
                0.3,
                0.5,
                True,
            ],
        },
        {
            "name": "many random boxes",
            "args": [
                random_boxes(rng, 800, 200.0, 10.0, 80.0),
                random_boxes(rng, 15, 200.0, 10.0, 80.0),
                0.4,
                0.5,
                True,
            ],
        },
        {
            "name": "many random boxes without force",
            "args": [
                random_boxes(rng, 400, 100.0, 10.0, 80.0),
                random_boxes(rng, 8, 100.0, 10.0, 80.0),
                0.4,
                0.5,
                False,
            ],
        },
    ]


def grid(rows, stride, side):
    """Square anchors around the middles of rows * rows cells."""
    y, x = np.mgrid[0:rows, 0:rows]
    centre = (np.stack([x, y], axis=-1).reshape(-1, 2) + 0.5) * stride
    return np.concatenate([centre - side / 2, centre + side / 2], axis=1)


def follow_up(rng):
    fine, coarse = grid(8, 8, 20.0), grid(4, 16, 40.0)
    both = np.concatenate([fine, coarse])
    counts = [len(fine), len(coarse)]
    return [
        {
            "name": "the nearest candidates of one level",
            "args": [
                boxes([0, 0, 10, 10], [2, 0, 12, 10], [6, 0, 16, 10], [30, 0, 40, 10]),
                [4],
                boxes([1, 0, 10, 10]),
                3,
            ],
            "why": "The threshold is the mean plus the standard deviation of the candidates' IoU.",
        },
        {
            "name": "a single candidate",
            "args": [boxes([0, 0, 10, 10], [30, 30, 40, 40]), [2], boxes([0, 0, 12, 8]), 1],
            "edge": True,
            "why": "One candidate has the standard deviation 0 and reaches its own threshold.",
        },
        {
            "name": "a centre outside the object",
            "args": [boxes([0, 0, 30, 10], [40, 0, 60, 10]), [2], boxes([0, 0, 14, 10]), 1],
            "edge": True,
            "why": "The candidate's centre at x = 15 is not inside the object.",
        },
        {
            "name": "no ground truth",
            "args": [boxes([0, 0, 10, 10]), [1], boxes(), 9],
            "edge": True,
            "why": "Every anchor is negative.",
        },
        {
            "name": "an anchor wanted by two objects",
            "args": [
                boxes([0, 0, 10, 10], [40, 40, 50, 50], [60, 60, 70, 70]),
                [1, 1, 1],
                boxes([1, 1, 9, 9], [0, 0, 10, 9]),
                4,
            ],
            "why": "It goes to the object with the higher IoU.",
        },
        {
            "name": "two levels and random objects",
            "args": [both, counts, random_boxes(rng, 4, 40.0, 8.0, 24.0), 5],
        },
    ]


def sized(n, rng):
    """n anchors and 20 ground truths."""
    return [
        random_boxes(rng, n, 500.0, 10.0, 100.0),
        random_boxes(rng, 20, 500.0, 10.0, 100.0),
        0.4,
        0.5,
        True,
    ]
