"""Cases for bilinear resizing."""

import numpy as np


def visible():
    return [
        {
            "name": "two pixels become four",
            "args": [np.array([[0.0, 8.0]]), (1, 4)],
            "why": "Centres lie at -0.25, 0.25, 0.75 and 1.25 in the source: 0, 2, 6, 8.",
        },
        {
            "name": "four pixels become two",
            "args": [np.array([[0.0, 1.0, 10.0, 13.0]]), (1, 2)],
            "why": "Centres lie at 0.5 and 2.5 in the source.",
        },
        {
            "name": "grey image to another shape",
            "args": [np.array([[0.0, 4.0], [8.0, 4.0]]), (3, 2)],
            "why": "The size is (rows, columns).",
        },
        {
            "name": "a single pixel is enlarged",
            "args": [np.array([[7.0]]), (2, 3)],
            "edge": True,
            "why": "There is nothing to interpolate with, so the value is repeated.",
        },
    ]


def hidden(rng):
    colour = rng.integers(0, 256, (5, 7, 3)).astype(np.uint8)
    return [
        {
            "name": "same size",
            "args": [rng.normal(size=(4, 5)), (4, 5)],
            "edge": True,
            "why": "Every centre falls on a pixel, so the image comes back.",
        },
        {
            "name": "different factors in rows and columns",
            "args": [rng.normal(size=(3, 4)), (7, 5)],
            "why": "Each axis has its own factor.",
        },
        {
            "name": "enlarged edges",
            "args": [np.array([[10.0, 20.0], [30.0, 40.0]]), (6, 6)],
            "edge": True,
            "why": "Beyond the outermost centres the edge's value holds; nothing is extrapolated.",
        },
        {
            "name": "bright image against the border",
            "args": [np.full((3, 3), 200.0), (8, 7)],
            "edge": True,
            "why": "A constant image stays constant up to its edges.",
        },
        {
            "name": "falling uint8 values",
            "args": [np.array([[200, 100, 50], [20, 10, 0]], dtype=np.uint8), (3, 5)],
            "edge": True,
            "why": "Differences of uint8 values must not wrap around, and results keep fractions.",
        },
        {
            "name": "uint8 image of the same size",
            "args": [np.array([[0, 255], [128, 7]], dtype=np.uint8), (2, 2)],
            "edge": True,
            "why": "The result is float64 even if nothing has to be interpolated.",
            "compare": {"dtype": "exact"},
        },
        {
            "name": "stripes made much smaller",
            "args": [np.tile(np.array([0.0, 0.0, 100.0, 0.0, 0.0, 50.0]), (6, 2)), (2, 4)],
            "why": "Only two pixels on each axis count; nothing is averaged beforehand.",
        },
        {
            "name": "factor that is not a whole number",
            "args": [np.arange(35.0).reshape(5, 7) ** 2, (3, 4)],
            "why": "The factor is input size over output size, not one rounded to whole pixels.",
        },
        {
            "name": "reduced to one pixel",
            "args": [np.arange(12.0).reshape(3, 4) ** 2, (1, 1)],
            "edge": True,
            "why": "The centre of the image is at row 1 and column 1.5.",
        },
        {
            "name": "one row",
            "args": [np.array([[1.0, 5.0, 2.0]]), (4, 2)],
            "edge": True,
            "why": "With a single row, both neighbours in that axis are the same.",
        },
        {
            "name": "colour image",
            "args": [colour, (8, 4)],
            "why": "Channels are interpolated independently.",
        },
        {
            "name": "three by three colour image",
            "args": [rng.uniform(size=(3, 3, 3)), (3, 5)],
            "why": "Weights belong to rows and columns, never to channels.",
        },
        {
            "name": "one channel in a third axis",
            "args": [rng.normal(size=(3, 2, 1)), (5, 5)],
            "edge": True,
            "why": "The third axis is kept.",
        },
        {
            "name": "a larger image enlarged",
            "args": [rng.uniform(0.0, 255.0, (31, 47)), (80, 65)],
        },
        {
            "name": "a larger image reduced",
            "args": [rng.uniform(0.0, 255.0, (120, 90, 3)), (33, 41)],
        },
    ]


def follow_up(rng):
    return [
        {
            "name": "four pixels become two",
            "args": [np.array([[0.0, 1.0, 10.0, 13.0]]), (1, 2)],
            "why": "The triangle has a half-width of two pixels round x = 1 and x = 3.",
        },
        {
            "name": "stripes fade to grey",
            "args": [np.tile(np.array([0.0, 100.0]), (4, 8)), (4, 4)],
            "why": "A pattern that is too fine becomes nearly uniform.",
        },
        {
            "name": "enlarging",
            "args": [np.array([[0.0, 8.0], [4.0, 2.0]]), (5, 3)],
            "edge": True,
            "why": "When enlarging, the filter does not become narrower than one pixel.",
        },
        {
            "name": "reduced in one axis and enlarged in the other",
            "args": [rng.normal(size=(9, 3)), (4, 7)],
            "why": "Each axis has its own filter.",
        },
        {
            "name": "reduced to one pixel",
            "args": [np.arange(12.0).reshape(3, 4) ** 2, (1, 1)],
            "edge": True,
            "why": "The triangle is cut off at the edges and normalised.",
        },
        {
            "name": "colour image of uint8",
            "args": [rng.integers(0, 256, (13, 10, 3)).astype(np.uint8), (5, 3)],
        },
    ]


def sized(n, rng):
    """An image of 100 by 100 pixels to n rows of 200."""
    return [rng.uniform(0.0, 255.0, (100, 100, 3)), (n, 200)]
