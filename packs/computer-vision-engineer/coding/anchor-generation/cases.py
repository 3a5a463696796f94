"""Cases for anchor generation."""

import numpy as np


def visible():
    return [
        {
            "name": "one cell, one square anchor",
            "args": [[(1, 1)], [8], [16], [1.0], [1.0]],
            "why": "The cell's centre is at half a stride, (4, 4), and the square has sides of 16.",
        },
        {
            "name": "a tall and a wide anchor",
            "args": [[(1, 1)], [16], [32], [1.0], [0.25, 4.0]],
            "why": "The ratio is height over width and the area stays 32 * 32.",
        },
        {
            "name": "two rows and three columns",
            "args": [[(2, 3)], [10], [10], [1.0], [1.0]],
            "why": "Cells go row by row, so x changes fastest.",
        },
        {
            "name": "no levels",
            "args": [[], [], [], [1.0, 2.0], [0.5, 1.0]],
            "edge": True,
            "why": "Without levels the result is an array of shape (0, 4).",
        },
    ]


def hidden(rng):
    shapes = [(int(rng.integers(2, 5)), int(rng.integers(5, 8))) for _ in range(3)]
    sizes = [float(s) for s in rng.uniform(10.0, 90.0, 3)]
    scales = [float(s) for s in rng.uniform(0.5, 2.0, 2)]
    ratios = [float(r) for r in rng.uniform(0.3, 3.0, 3)]
    return [
        {
            "name": "ratios of one half and two",
            "args": [[(1, 1)], [8], [20], [1.0], [0.5, 2.0]],
            "why": "Width is side / sqrt(ratio) and height side * sqrt(ratio).",
        },
        {
            "name": "two scales and three ratios in one cell",
            "args": [[(1, 1)], [4], [8], [1.0, 2.0], [0.25, 1.0, 4.0]],
            "why": "Within a cell the ratio is the outer index and the scale the inner one.",
        },
        {
            "name": "more columns than rows",
            "args": [[(1, 4)], [8], [6], [1.0], [1.0]],
            "why": "A shape is (rows, columns): four cells side by side, at one y.",
        },
        {
            "name": "more rows than columns",
            "args": [[(3, 1)], [8], [6], [1.0], [1.0]],
            "why": "A shape is (rows, columns): three cells below each other, at one x.",
        },
        {
            "name": "several cells with several anchors",
            "args": [[(2, 2)], [16], [16], [1.0], [0.25, 4.0]],
            "why": "All anchors of a cell come before those of the next cell.",
        },
        {
            "name": "two levels with their own strides and sizes",
            "args": [[(2, 2), (1, 1)], [8, 16], [32, 64], [1.0], [1.0]],
            "why": "Each level uses its own stride and base size, and levels keep their order.",
        },
        {
            "name": "levels from coarse to fine",
            "args": [[(1, 2), (2, 4)], [32, 16], [100, 50], [1.0], [1.0]],
            "why": "Levels are not sorted; they come as given.",
        },
        {
            "name": "odd stride",
            "args": [[(2, 2)], [5], [4], [1.0], [1.0]],
            "why": "The centre of a cell of 5 pixels is at 2.5; nothing is rounded.",
        },
        {
            "name": "sides that are not whole numbers",
            "args": [[(1, 2)], [8], [32], [1.0, 2 ** (1 / 3), 2 ** (2 / 3)], [0.5, 1.0, 2.0]],
            "why": "Coordinates are real numbers; nothing is rounded.",
        },
        {
            "name": "anchors that leave the image",
            "args": [[(2, 2)], [8], [64], [1.0], [1.0]],
            "why": "Nothing is clipped; negative coordinates are right.",
        },
        {
            "name": "a level without cells",
            "args": [[(2, 1), (0, 3), (1, 1)], [8, 16, 32], [8, 16, 32], [1.0], [1.0, 4.0]],
            "edge": True,
            "why": "A level of zero rows adds no anchors and disturbs no other level.",
        },
        {
            "name": "only levels without cells",
            "args": [[(0, 3), (4, 0)], [8, 16], [8, 16], [1.0], [1.0]],
            "edge": True,
            "why": "The result is an array of shape (0, 4).",
        },
        {
            "name": "three random levels",
            "args": [shapes, [8, 16, 32], sizes, scales, ratios],
        },
        {
            "name": "a pyramid of ordinary size",
            "args": [
                [(40, 60), (20, 30), (10, 15), (5, 8)],
                [8, 16, 32, 64],
                [32.0, 64.0, 128.0, 256.0],
                [1.0, 2 ** (1 / 3), 2 ** (2 / 3)],
                [0.5, 1.0, 2.0],
            ],
        },
    ]


def follow_up(rng):
    corner = rng.uniform(-40.0, 160.0, (12, 2))
    side = rng.uniform(5.0, 80.0, (12, 2))
    boxes = np.concatenate([corner, corner + side], axis=1)
    return [
        {
            "name": "inside, crossing and outside",
            "args": [
                np.array([[2.0, 2.0, 8.0, 8.0], [-3.0, 1.0, 4.0, 5.0], [30.0, 30.0, 40.0, 40.0]]),
                (20, 25),
                0,
            ],
            "why": "The mark is judged before clipping; an anchor outside shrinks to no area.",
        },
        {
            "name": "exactly on the border",
            "args": [np.array([[0.0, 0.0, 25.0, 20.0]]), (20, 25), 0],
            "edge": True,
            "why": "Touching the border counts as inside.",
        },
        {
            "name": "sticking out by exactly the margin",
            "args": [
                np.array([[-4.0, 0.0, 5.0, 5.0], [-4.5, 0.0, 5.0, 5.0], [1.0, 1.0, 5.0, 24.0]]),
                (20, 25),
                4,
            ],
            "edge": True,
            "why": "A margin of 4 allows 4 pixels and not 4.5; clipping ignores the margin.",
        },
        {
            "name": "image wider than high",
            "args": [np.array([[30.0, 2.0, 60.0, 8.0], [2.0, 30.0, 8.0, 60.0]]), (10, 100), 0],
            "why": "The image's size is (height, width) while boxes start with x.",
        },
        {
            "name": "no anchors",
            "args": [np.zeros((0, 4)), (20, 25), 0],
            "edge": True,
            "why": "Both results are empty, with shapes (0, 4) and (0,).",
        },
        {"name": "random anchors", "args": [boxes, (120, 150), 7.5]},
    ]


def sized(n, rng):
    """One level of n cells with nine anchors each; n is a multiple of 100."""
    return [
        [(n // 100, 100)],
        [8],
        [32.0],
        [1.0, 1.26, 1.59],
        [0.5, 1.0, 2.0],
    ]
