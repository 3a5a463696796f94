import numpy as np


def _floats(*rows):
    return np.array(rows, dtype=np.float64)


def _indices(*rows, dimension=2):
    return np.array(rows, dtype=np.int64).reshape(-1, dimension)


def _scene(rng, n, share, normal, offset, noise, size, trials):
    """Points of which a share lies near normal . x + offset = 0, and random samples of them."""
    normal = np.asarray(normal, dtype=np.float64)
    normal = normal / np.linalg.norm(normal)
    dimension = len(normal)
    points = rng.uniform(-size, size, (n, dimension))
    near = np.arange(n) < round(share * n)
    distance = points[near] @ normal + offset
    points[near] -= (distance - rng.normal(0, noise, len(distance)))[:, None] * normal
    points = rng.permutation(points)
    samples = np.array([rng.choice(n, dimension, replace=False) for _ in range(trials)])
    return points, samples


def visible():
    return [
        {
            "name": "line with one outlier",
            "args": [
                _floats([0, 1], [1, 1.1], [2, 0.9], [3, 1], [1, 5]),
                _indices([0, 4], [0, 3], [1, 4]),
                0.25,
            ],
        },
        {
            "name": "plane with two outliers",
            "args": [
                _floats(
                    [0, 0, 1], [4, 0, 1], [0, 4, 1], [4, 4, 1.1], [2, 1, 0.9], [1, 2, 5], [3, 3, -2]
                ),
                _indices([0, 5, 6], [0, 1, 2], [3, 4, 5], dimension=3),
                0.25,
            ],
        },
        {
            "name": "every sample degenerate",
            "args": [
                _floats([1, 1], [1, 1], [3, 2], [5, 4]),
                _indices([0, 1], [2, 2]),
                0.5,
            ],
            "edge": True,
            "why": "Coincident points define no line; without a usable sample the result is None.",
        },
        {
            "name": "no samples",
            "args": [_floats([0, 0], [1, 1], [2, 0]), _indices(), 0.5],
            "edge": True,
        },
    ]


def hidden(rng):
    plane, triples = _scene(rng, 60, 0.6, rng.normal(size=3) + [0, 0, 2], 1.5, 0.05, 6, 40)
    return [
        {
            "name": "vertical line",
            "args": [
                _floats([2, 0], [2, 1], [2, 3], [2, 7], [5, 1], [-3, 4]),
                _indices([0, 4], [0, 2], [4, 5]),
                0.25,
            ],
            "edge": True,
            "why": "A line x = constant has no slope.",
        },
        {
            "name": "noisy steep line",
            "args": [*_scene(rng, 30, 0.7, [1, 0.06], -2, 0.15, 5, 30), 0.5],
            "why": "The fit minimises distances at right angles, not along y.",
        },
        {
            "name": "outliers on one side",
            "args": [
                _floats([0, 0], [3, 0], [1, 0], [2, 4], [1, 6], [0, 6], [3, 7], [2, -6], [1, -4]),
                _indices([3, 5], [0, 1], [1, 0], [7, 8]),
                0.5,
            ],
            "why": "A distance has no sign.",
        },
        {
            "name": "two lines with equal support",
            "args": [
                _floats([0, 0], [1, 0], [2, 0], [8, 5], [8, 6], [8, 7]),
                _indices([0, 3], [3, 4], [0, 1], [1, 5]),
                0.25,
            ],
            "edge": True,
            "why": "Among samples with equally many inliers the earliest wins.",
        },
        {
            "name": "point exactly at the threshold",
            "args": [
                _floats([0, 0], [4, 0], [1, 0.5], [2, -0.5], [0, 9], [2, 9], [4, 9]),
                _indices([4, 5], [0, 1]),
                0.5,
            ],
            "edge": True,
            "why": "A distance equal to the threshold still counts.",
        },
        {
            "name": "refit would admit one more",
            "args": [
                _floats([0, 0], [4, 0], [2, 0.4375], [2, 0.625], [2, -9]),
                _indices([0, 1], [0, 4]),
                0.5,
            ],
            "why": "The mask holds the inliers of the best sample, on which the fit is made.",
        },
        {
            "name": "points of a sample far apart",
            "args": [
                _floats([0, 0], [200, 100], [100, 50.5], [60, 30.25], [120, 59.75], [30, 90]),
                _indices([0, 5], [0, 1]),
                0.75,
            ],
            "why": "Distances are in metres only if the normal has length 1.",
        },
        {
            "name": "coincident points among the samples",
            "args": [
                _floats([1, 2], [1, 2], [3, 2.25], [5, 2], [4, 8]),
                _indices([0, 1], [2, 2], [0, 3], [3, 4]),
                0.5,
            ],
            "edge": True,
        },
        {
            "name": "collinear points in space",
            "args": [
                _floats([0, 0, 0], [1, 2, 3], [2, 4, 6], [3, 6, 9], [-1, -2, -3], [5, 1, 2]),
                _indices([0, 1, 2], [3, 2, 1], [4, 0, 3], dimension=3),
                0.5,
            ],
            "edge": True,
            "why": "Three points on one line define no plane.",
        },
        {
            "name": "vertical plane",
            "args": [
                _floats(
                    [1, 0, 0], [1, 5, 0], [1, 0, 4], [1, 3, 3], [4, 4, 1], [-2, 1, 1], [1, 2, -5]
                ),
                _indices([0, 4, 5], [0, 1, 2], dimension=3),
                0.25,
            ],
            "edge": True,
        },
        {
            "name": "noisy line far from the origin",
            "args": _far(rng),
            "why": "The fit goes through the mean of the inliers, not through the origin.",
        },
        {"name": "noisy plane", "args": [plane, triples, 0.15]},
        {
            "name": "more outliers than inliers",
            "args": [*_scene(rng, 80, 0.35, rng.normal(size=2), 0.7, 0.03, 8, 60), 0.1],
        },
        {
            "name": "larger scene in space",
            "args": [*_scene(rng, 1500, 0.5, rng.normal(size=3), -2, 0.04, 10, 40), 0.12],
        },
    ]


def _far(rng):
    points, samples = _scene(rng, 40, 0.7, [1, 2], 0.5, 0.1, 5, 30)
    return [points + np.array([4000.0, 2500.0]), samples, 0.3]


def follow_up(rng):
    line = np.column_stack([np.arange(8.0), 2 * np.arange(8.0)])
    half, pairs = _scene(rng, 40, 0.5, [2, 1], 0.3, 0.02, 6, 60)
    plane, triples = _scene(rng, 50, 0.7, [1, 1, 3], 0.5, 0.02, 6, 80)
    sparse, few = _scene(rng, 60, 0.2, [1, -1], 0, 0.02, 9, 12)
    return [
        {
            "name": "every point on the line",
            "args": [line, _indices([0, 3], [1, 2], [4, 6]), 0.25, 0.99],
            "edge": True,
            "why": "With no outlier one sample is enough, and the logarithm of 0 is not taken.",
        },
        {
            "name": "degenerate samples count as used",
            "args": [line.copy(), _indices([2, 2], [3, 3], [4, 6], [1, 2]), 0.25, 0.99],
            "edge": True,
        },
        {
            "name": "no usable sample",
            "args": [line.copy(), _indices([2, 2], [3, 3]), 0.25, 0.99],
            "edge": True,
        },
        {"name": "half outliers", "args": [half, pairs, 0.1, 0.99]},
        {"name": "plane with thirty percent outliers", "args": [plane, triples, 0.1, 0.95]},
        {"name": "samples run out", "args": [sparse, few, 0.1, 0.999]},
    ]


def measure(case, output):
    """Replaces normal and offset, whose common sign is free, by quantities without a sign."""
    if output is None:
        return None
    normal, offset, inliers, *rest = output
    normal = np.asarray(normal, dtype=np.float64)
    offset = float(np.asarray(offset))
    return {
        "normal times its transpose": np.outer(normal, normal),
        "point nearest to the origin": -offset * normal,
        "inliers": inliers,
        "used": list(rest),
    }
