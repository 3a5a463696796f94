import numpy as np


def _lloyd_is_clear(points, centres, rounds):
    """True if no point is close to the middle between its two nearest centres in any round."""
    points, centres = points.astype(float), centres.astype(float)
    for _ in range(min(rounds, 200) + 1):
        squares = ((points[:, None] - centres) ** 2).sum(axis=-1)
        if len(centres) > 1:
            best = np.sort(squares, axis=1)
            if (best[:, 1] - best[:, 0] < 1e-5 * (best[:, 1] + 1e-3)).any():
                return False
        labels = squares.argmin(axis=1)
        moved = centres.copy()
        for k in np.unique(labels):
            moved[k] = points[labels == k].mean(axis=0)
        if np.array_equal(moved, centres):
            break
        centres = moved
    return True


def _clear(make):
    """Draws arguments until all assignments are clear by more than rounding."""
    while True:
        args = make()
        if _lloyd_is_clear(*args):
            return args


def _groups(rng, n, k, d, spread, size):
    """Points around k middles, and k of the points as initial centres."""
    middles = rng.uniform(-size, size, (k, d))
    points = middles[rng.integers(0, k, n)] + rng.normal(0, spread, (n, d))
    return points, points[rng.choice(n, k, replace=False)].copy()


def _floats(*rows):
    return np.array(rows, dtype=np.float64)


def visible():
    return [
        {
            "name": "two clear groups",
            "args": [
                _floats([0, 0], [1, 0], [0, 2], [9, 9], [10, 8], [11, 10]),
                _floats([0, 0], [4, 4]),
                10,
            ],
        },
        {
            "name": "point halfway between two centres",
            "args": [_floats([0], [2], [4]), _floats([0], [4]), 1],
            "edge": True,
            "why": "At equal distance the centre with the lower index wins.",
        },
        {
            "name": "centre without points",
            "args": [_floats([1, 1], [2, 1], [1, 3]), _floats([1, 1], [50, 50]), 5],
            "edge": True,
            "why": "A centre that no point is assigned to keeps its place.",
        },
        {
            "name": "no rounds",
            "args": [_floats([0, 1], [5, 5]), _floats([4, 4], [0, 0]), 0],
            "edge": True,
        },
    ]


def hidden(rng):
    far = _clear(lambda: _far(rng))
    return [
        {
            "name": "one round only",
            "args": [_floats([0], [4], [6], [7], [20]), _floats([0], [9]), 1],
            "why": "Labels and inertia belong to the centres that are returned.",
        },
        {
            "name": "whole-number centres",
            "args": [
                np.array([[1, 2], [2, 2], [2, 5], [10, 11], [13, 12]], dtype=np.int64),
                np.array([[0, 0], [12, 12]], dtype=np.int64),
                10,
            ],
            "why": "Means are fractions even if the initial centres are whole numbers.",
        },
        {
            "name": "uint8 colours",
            "args": [
                np.array(
                    [[10, 20, 30], [250, 240, 235], [14, 25, 20], [200, 255, 240], [5, 240, 9]],
                    dtype=np.uint8,
                ),
                np.array([[20, 20, 20], [240, 240, 240]], dtype=np.uint8),
                10,
            ],
            "why": "Differences of uint8 values wrap below zero.",
        },
        {
            "name": "diagonal against axis",
            "args": [_floats([0, 0], [2, 2], [3, 0]), _floats([3, 0], [2, 2]), 0],
            "why": "Distances are Euclidean, not sums of absolute differences.",
        },
        {
            "name": "far from the origin",
            "args": far,
            "why": "Squares of coordinates around 1e8 swallow distances of a few units.",
        },
        {
            "name": "centre that loses its points",
            "args": [_floats([10], [13], [24], [28]), _floats([21], [28], [4]), 10],
            "edge": True,
            "why": "It stays where its last update put it.",
        },
        {
            "name": "identical points",
            "args": [np.full((5, 2), 3.0), _floats([3, 3], [3, 3], [0, 0]), 10],
            "edge": True,
        },
        {
            "name": "more centres than points",
            "args": [_floats([0, 0], [8, 8]), _floats([1, 0], [7, 9], [30, 30], [-9, 4]), 10],
            "edge": True,
        },
        {
            "name": "single centre",
            "args": [_floats([1, 2, 3], [3, 2, 1], [5, 5, 5]), _floats([100, 0, 0]), 10],
            "edge": True,
        },
        {
            "name": "no points",
            "args": [np.zeros((0, 3)), _floats([1, 2, 3], [4, 5, 6]), 10],
            "edge": True,
        },
        {
            "name": "many rounds until stable",
            "args": _clear(lambda: [
                np.sort(rng.uniform(0, 100, 120))[:, None],
                _floats([0], [1], [2], [3]),
                500,
            ]),
            "why": "Each round moves little, but it is not over before the assignment repeats.",
        },
        {
            "name": "few random points",
            "args": _clear(lambda: [*_groups(rng, 14, 3, 2, 2.0, 8), 50]),
        },
        {
            "name": "two rounds on random points",
            "args": _clear(lambda: [*_groups(rng, 60, 5, 3, 3.0, 6), 2]),
        },
        {
            "name": "larger random groups",
            "args": _clear(lambda: [*_groups(rng, 1200, 6, 4, 2.5, 10), 60]),
        },
    ]


def _far(rng):
    points, centres = _groups(rng, 60, 3, 2, 1.0, 6)
    offset = np.array([1e8, -1e8])
    # Multiples of 1 / 64 are exact at this size.
    points, centres = np.round(points * 64) / 64, np.round(centres * 64) / 64
    return [points + offset, centres + offset, 20]


def follow_up(rng):
    line = _floats([0], [1], [2], [10])
    points, _ = _groups(rng, 12, 3, 2, 1.0, 8)
    many, _ = _groups(rng, 500, 8, 3, 1.0, 20)
    return [
        {"name": "far point is likely", "args": [line.copy(), np.array([0.0, 0.5])]},
        {
            "name": "random number zero",
            "args": [line.copy(), np.array([0.0, 0.0, 0.0])],
            "edge": True,
            "why": "A point that is already a centre has no probability.",
        },
        {
            "name": "all points identical",
            "args": [np.full((4, 2), 2.5), np.array([0.3, 0.8, 0.1])],
            "edge": True,
        },
        {"name": "one centre", "args": [line.copy(), np.array([0.99])], "edge": True},
        {"name": "few random points", "args": [points, rng.random(3)]},
        {"name": "many random points", "args": [many, rng.random(8)]},
    ]
