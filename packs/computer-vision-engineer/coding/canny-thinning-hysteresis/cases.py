"""Cases for thinning and linking of edges."""

import numpy as np

RIGHT, DOWN_RIGHT, DOWN, DOWN_LEFT = 0.0, np.pi / 4, np.pi / 2, 3 * np.pi / 4


def thin(name, magnitude, orientation, **more):
    magnitude = np.array(magnitude, dtype=np.float64)
    orientation = np.array(orientation, dtype=np.float64)
    if orientation.shape != magnitude.shape:
        orientation = np.full(magnitude.shape, orientation)
    return {"name": name, "entry": "thin_edges", "args": [magnitude, orientation], **more}


def link(name, strength, low, high, **more):
    strength = np.array(strength, dtype=np.float64)
    return {"name": name, "entry": "hysteresis", "args": [strength, low, high], **more}


def winding(rows, columns):
    """A weak line that winds from row to row, with one strong pixel at its very end."""
    strength = np.zeros((rows, columns))
    strength[::2] = 1.0
    strength[1::4, -1] = 1.0
    strength[3::4, 0] = 1.0
    last = rows - 1 if rows % 2 else rows - 2
    end = 0 if (last // 2) % 2 else columns - 1
    strength[last, end] = 3.0
    return strength[:last + 1]


def visible():
    return [
        thin(
            "vertical edge, gradient to the right",
            [[1, 3, 2], [1, 4, 2], [0, 2, 5]],
            RIGHT,
            why="Each pixel is compared with its left and right neighbours.",
        ),
        thin(
            "gradient down and to the right",
            [[5, 0, 0], [0, 6, 0], [0, 0, 7]],
            DOWN_RIGHT,
            why="The neighbours are those at the lower right and the upper left.",
        ),
        link(
            "weak pixels beside a strong one",
            [[0, 2, 0, 0, 2], [0, 5, 0, 0, 0], [0, 0, 2, 0, 1]],
            2.0,
            4.0,
            why="Weak pixels count if they touch a strong one, diagonally too.",
        ),
        link(
            "no strong pixel",
            [[2, 2, 0], [0, 2, 0]],
            2.0,
            4.0,
            edge=True,
            why="Without a strong pixel there are no edges.",
        ),
    ]


def hidden(rng):
    ring = [[1, 2, 1], [2, 3, 2], [1, 2, 1]]
    mixed = rng.uniform(0.0, 1.0, (7, 9))
    angles = rng.uniform(-np.pi, np.pi, (7, 9))
    large = rng.uniform(0.0, 1.0, (50, 60))
    large_angles = rng.uniform(-np.pi, np.pi, (50, 60))
    return [
        thin(
            "horizontal edge, gradient down",
            [[1, 1, 2], [4, 3, 5], [2, 6, 5]],
            DOWN,
            why="Each pixel is compared with the one above and the one below.",
        ),
        thin(
            "gradient down and to the left",
            [[0, 2, 5], [3, 6, 4], [7, 1, 0]],
            DOWN_LEFT,
            why="The neighbours are those at the lower left and the upper right.",
        ),
        thin(
            "gradient up and to the right",
            [[0, 2, 5], [3, 6, 4], [7, 1, 0]],
            -np.pi / 4,
            why="Opposite directions have the same two neighbours: this is down-left as well.",
        ),
        thin(
            "gradient to the left as pi and minus pi",
            [[1, 3, 2], [2, 1, 4]],
            [[np.pi] * 3, [-np.pi] * 3],
            edge=True,
            why="Both are compared with left and right.",
        ),
        thin(
            "angles near the sectors' limits",
            np.tile(ring, (1, 2)),
            np.radians(
                [
                    [20, 25, 65, 70, 110, 115],
                    [155, 160, -20, -25, -65, -70],
                    [-110, -115, -155, -160, 170, -170],
                ]
            ),
            why="Sectors reach 22.5 degrees to either side of their direction.",
        ),
        thin(
            "plateau of two and three pixels",
            [[1, 5, 5, 1, 0, 0], [0, 4, 4, 4, 0, 2]],
            RIGHT,
            edge=True,
            why="Of equal pixels only the first in reading order is kept.",
        ),
        thin(
            "plateau across rows",
            [[1, 0], [5, 3], [5, 3], [1, 3]],
            DOWN,
            edge=True,
            why="Of equal pixels only the first in reading order is kept.",
        ),
        thin(
            "maxima on the border",
            [[9, 1, 8], [1, 1, 1], [7, 1, 6]],
            DOWN_RIGHT,
            edge=True,
            why="Neighbours outside the image count as 0, so border pixels can be edges.",
        ),
        thin(
            "slope with a single peak",
            [[1, 2, 3, 4, 5, 4, 3]],
            RIGHT,
            why="Pixels are compared with original magnitudes, not with suppressed ones.",
        ),
        thin("random magnitudes and angles", mixed, angles),
        thin("a larger random image", large, large_angles),
        link(
            "values exactly at the thresholds",
            [[4, 2, 2, 1.5, 2]],
            2.0,
            4.0,
            edge=True,
            why="A value equal to a threshold reaches it.",
        ),
        link(
            "chain that runs up and to the left",
            [[2, 0, 0, 0], [0, 2, 0, 0], [0, 0, 2, 2], [0, 0, 0, 5]],
            2.0,
            4.0,
            why="Links spread in every direction, over any number of weak pixels.",
        ),
        link(
            "a long winding chain",
            winding(61, 61),
            1.0,
            2.0,
            edge=True,
            why="More than a thousand weak pixels hang on one strong pixel.",
        ),
        link("random strengths", large, 0.62, 0.97),
    ]


def follow_up(rng):
    values = np.array([[0.0, 4.0, 0.0], [1.0, 0.0, 3.0], [0.0, 2.0, 5.0]])
    sparse = rng.uniform(0.0, 10.0, (12, 15)) * (rng.uniform(size=(12, 15)) < 0.3)
    return [
        {
            "name": "median of five values",
            "args": [values, 50.0, 0.5],
            "why": "Zeros do not count: the median of 1 to 5 is 3.",
        },
        {
            "name": "between two values",
            "args": [values, 80.0, 0.4],
            "why": "Linear interpolation between the fourth and the fifth value: 4.2.",
        },
        {
            "name": "nothing survived",
            "args": [np.zeros((3, 4)), 70.0, 0.4],
            "edge": True,
            "why": "Infinite thresholds let nothing pass.",
        },
        {
            "name": "a single survivor",
            "args": [np.array([[0.0, 7.0], [0.0, 0.0]]), 30.0, 1.0],
            "edge": True,
            "why": "Every percentile of one value is that value.",
        },
        {"name": "random survivors", "args": [sparse, 72.5, 0.35]},
    ]


def sized(n, rng):
    """A line that winds through n rows of 40 pixels."""
    return [winding(n, 40), 1.0, 2.0]
