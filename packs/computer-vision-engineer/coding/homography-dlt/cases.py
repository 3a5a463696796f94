import numpy as np

SQUARE = [[0, 0], [4, 0], [4, 4], [0, 4]]


def _floats(rows):
    return np.array(rows, dtype=np.float64).reshape(-1, 2)


def _apply(homography, points):
    mapped = np.column_stack([points, np.ones(len(points))]) @ np.asarray(homography, float).T
    return mapped[:, :2] / mapped[:, 2:]


def _random_homography(rng, size):
    """A rotation, scale and shift with some perspective over points in 0..size."""
    angle, scale = rng.uniform(-3, 3), rng.uniform(0.5, 2)
    c, s = scale * np.cos(angle), scale * np.sin(angle)
    tx, ty = rng.uniform(-size, size, 2)
    p, q = rng.uniform(-0.3, 0.3, 2) / size
    return np.array([[c, -s, tx], [s * 1.1, c * 0.9, ty], [p, q, 1.0]])


def _four(rng, size):
    """Four points near the corners of a square, so that no three are close to a line."""
    return _floats(SQUARE) / 4 * size + rng.uniform(-0.15, 0.15, (4, 2)) * size


def _noisy(rng, n, size, noise, offset=(0.0, 0.0)):
    source = rng.uniform(0, size, (n, 2))
    target = _apply(_random_homography(rng, size), source) + rng.normal(0, noise, (n, 2))
    return [source + np.array(offset), target + np.array(offset)[::-1]]


def visible():
    square = _floats(SQUARE)
    return [
        {"name": "square to itself", "args": [square.copy(), square.copy()]},
        {
            "name": "square to a trapezium",
            "args": [square.copy(), _floats([[1, 0], [3, 0], [4, 4], [0, 4]])],
        },
        {
            "name": "shift and scale with five pairs",
            "args": [
                _floats([*SQUARE, [1, 3]]),
                _floats([[10, 20], [18, 20], [18, 28], [10, 28], [12, 26]]),
            ],
        },
        {
            "name": "three pairs",
            "args": [square[:3].copy(), square[:3] + 1.0],
            "edge": True,
            "why": "Eight unknowns need four pairs.",
        },
    ]


def hidden(rng):
    line = _floats([[0, 0], [2, 1], [4, 2], [1, 5]])
    perspective = [[1, 0.2, 3], [0.1, 1, -2], [0.02, 0.01, 1]]
    zero_last = [[0, 1, 2], [1, 0, 1], [1, 1, 0]]
    positive = rng.uniform(1, 6, (7, 2))
    four = _four(rng, 300)
    pixels = rng.uniform(0, 1000, (9, 2))
    pairs_twice = _floats([*SQUARE, [4, 4]])
    return [
        {
            "name": "four pairs in general position",
            "args": [four, _apply(_random_homography(rng, 300), four)],
            "why": "Four pairs give eight equations, and the solution is their null vector.",
        },
        {
            "name": "last entry zero",
            "args": [positive, _apply(zero_last, positive)],
            "edge": True,
            "why": "The lower right entry may be zero, so it cannot be fixed to one.",
        },
        {
            "name": "mirror image",
            "args": [_floats([*SQUARE, [1, 2]]), _floats([[4, 0], [0, 0], [0, 4], [4, 4], [3, 2]])],
        },
        {
            "name": "three of four points on a line",
            "args": [line, _apply(perspective, line)],
            "edge": True,
            "why": "Such pairs fit more than one homography.",
        },
        {
            "name": "all points on a line",
            "args": [
                _floats([[k, 2 * k + 1] for k in range(6)]),
                _floats([[3 * k, 5 - k] for k in range(6)]),
            ],
            "edge": True,
        },
        {
            "name": "all source points identical",
            "args": [np.full((5, 2), 3.0), _floats([*SQUARE, [1, 2]])],
            "edge": True,
            "why": "The mean distance is zero, so there is no scale.",
        },
        {
            "name": "one of four pairs repeated",
            "args": [
                _floats([[0, 0], [4, 0], [4, 4], [4, 4]]),
                _floats([[1, 1], [5, 2], [6, 6], [6, 6]]),
            ],
            "edge": True,
            "why": "A pair given twice counts once.",
        },
        {
            "name": "five pairs of which two are equal",
            "args": [pairs_twice, _apply(perspective, pairs_twice)],
            "edge": True,
        },
        {"name": "no pairs", "args": [_floats([]), _floats([])], "edge": True},
        {
            "name": "pixels to metres",
            "args": [pixels, 1e-3 * _apply(_random_homography(rng, 1000), pixels)],
        },
        {
            "name": "noisy points in a large image",
            "args": _noisy(rng, 12, 400, 2.0, offset=(3000.0, 1500.0)),
            "why": "Only with normalised coordinates do the equations weigh in proportion.",
        },
        {
            "name": "few noisy pairs",
            "args": _few(rng),
        },
        {
            "name": "noisy points in a wide strip",
            "args": _strip(rng),
            "why": "Both axes are scaled by the same factor.",
        },
        {
            "name": "many noisy pairs",
            "args": _noisy(rng, 200, 640, 1.5),
        },
    ]


def _few(rng):
    source = np.concatenate([_four(rng, 10), rng.uniform(2, 8, (2, 2))])
    return [source, _apply(_random_homography(rng, 10), source) + rng.normal(0, 0.1, (6, 2))]


def _strip(rng):
    source = rng.uniform(0, 1, (14, 2)) * [800, 40]
    target = _apply([[1.1, 0.1, 5], [0.02, 1.3, 9], [1e-4, 2e-4, 1]], source)
    return [source, target + rng.normal(0, 1.0, (14, 2))]


def follow_up(rng):
    square = _floats(SQUARE)
    shift = np.array([[1.0, 0, 2], [0, 1, 3], [0, 0, 1]])
    noisy = _noisy(rng, 8, 300, 2.0)
    many = rng.uniform(0, 500, (300, 2))
    homography = _random_homography(rng, 500)
    return [
        {
            "name": "shift with one wrong pair",
            "args": [shift, square, square + np.array([[2, 3], [2, 3], [5, 7], [2, 3]])],
        },
        {
            "name": "negative scale of the matrix",
            "args": [-4.0 * shift, square.copy(), square + 1.0],
            "edge": True,
            "why": "All multiples of the matrix are the same mapping.",
        },
        {
            "name": "scaling by ten",
            "args": [np.diag([10.0, 10.0, 1.0]), square.copy(), 10 * square + 5.0],
            "why": "The two directions count in the units of their own image.",
        },
        {
            "name": "point mapped to infinity",
            "args": [
                np.array([[0.0, 1, 0], [1, 0, 0], [1, 0, -2]]),
                _floats([[2, 0], [2, 5], [3, 1]]),
                _floats([[1, 1], [4, 2], [1, 4]]),
            ],
            "edge": True,
            "why": "Infinite, and not NaN where 0 is divided by 0.",
        },
        {"name": "no pairs", "args": [shift.copy(), _floats([]), _floats([])], "edge": True},
        {"name": "noisy pairs", "args": [_random_homography(rng, 300), *noisy]},
        {
            "name": "many pairs",
            "args": [homography, many, _apply(homography, many) + rng.normal(0, 1, (300, 2))],
        },
    ]


def measure(case, output):
    """A homography has no scale: unit norm, and the first large entry positive."""
    if output is None or np.shape(output) != (3, 3):
        return output
    matrix = np.asarray(output, dtype=np.float64)
    norm = np.linalg.norm(matrix)
    if not np.isfinite(norm) or norm == 0:
        return matrix
    matrix = matrix / norm
    flat = matrix.ravel()
    # An odd fraction, so that no simple ratio of entries sits on the limit.
    first = flat[np.argmax(np.abs(flat) > 0.5123 * np.abs(flat).max())]
    return matrix * np.sign(first)
