import numpy as np

SMALL = np.array([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]], dtype=np.uint8)


def _boxes(*rows):
    return np.array(rows, dtype=np.int64).reshape(-1, 4)


def _random_boxes(rng, n, height, width, margin=3):
    """Boxes that may reach over the border; now and then one is empty or reversed."""
    x = rng.integers(-margin, width + margin + 1, (n, 2))
    y = rng.integers(-margin, height + margin + 1, (n, 2))
    ordered = rng.random(n) < 0.9
    x[ordered], y[ordered] = np.sort(x[ordered], axis=1), np.sort(y[ordered], axis=1)
    return np.stack([x[:, 0], y[:, 0], x[:, 1], y[:, 1]], axis=1).astype(np.int64)


def visible():
    return [
        {"name": "table of a small image", "entry": "integral_image", "args": [SMALL.copy()]},
        {
            "name": "one box inside",
            "args": [SMALL.copy(), _boxes([1, 1, 3, 3])],
            "why": "Half-open: the pixels with x 1 and 2, y 1 and 2.",
        },
        {
            "name": "box in the upper left corner",
            "args": [SMALL.copy(), _boxes([0, 0, 2, 1], [0, 0, 4, 3])],
            "edge": True,
        },
        {"name": "no boxes", "args": [SMALL.copy(), _boxes()], "edge": True},
    ]


def hidden(rng):
    wide = rng.integers(0, 256, (7, 13), dtype=np.uint8)
    return [
        {
            "name": "bright uint8 image",
            "entry": "integral_image",
            "args": [np.full((5, 6), 250, dtype=np.uint8)],
            "why": "Two bright pixels already exceed what uint8 holds.",
        },
        {
            "name": "sum beyond 32 bits",
            "args": [np.full((220, 210), 65535, dtype=np.uint16), _boxes([0, 0, 210, 220])],
            "why": "The sum of a 16-bit image passes two billion.",
        },
        {
            "name": "bright float32 image",
            "args": [
                (5000.0 + rng.random((200, 240))).astype(np.float32),
                _boxes([230, 190, 233, 192], [100, 150, 140, 151], [0, 0, 240, 200]),
            ],
            "compare": {"rtol": 1e-6},
            "why": "A small box is the difference of totals that float32 cannot hold.",
        },
        {
            "name": "box partly outside",
            "args": [SMALL.copy(), _boxes([-2, -1, 2, 2], [2, 1, 9, 8], [-5, 1, 10, 2])],
            "edge": True,
            "why": "Outside pixels count as zero; a negative index must not read the far side.",
        },
        {
            "name": "box entirely outside",
            "args": [SMALL.copy(), _boxes([4, 0, 7, 3], [-6, 0, -1, 3], [0, 3, 4, 9])],
            "edge": True,
        },
        {
            "name": "empty box",
            "args": [SMALL.copy(), _boxes([2, 1, 2, 3], [0, 2, 4, 2], [1, 1, 1, 1])],
            "edge": True,
        },
        {
            "name": "box with one side reversed",
            "args": [SMALL.copy(), _boxes([3, 0, 1, 2], [0, 2, 4, 1])],
            "edge": True,
        },
        {
            "name": "box with both sides reversed",
            "args": [SMALL.copy(), _boxes([3, 2, 1, 0])],
            "edge": True,
            "why": "Two wrong signs give a positive sum, but the box is empty.",
        },
        {
            "name": "image of one pixel",
            "args": [np.array([[7]], dtype=np.uint8), _boxes([0, 0, 1, 1], [0, 0, 0, 1])],
            "edge": True,
        },
        {
            "name": "Boolean mask counted",
            "args": [rng.random((6, 8)) < 0.5, _boxes([0, 0, 8, 6], [2, 1, 7, 4])],
            "why": "A count of pixels is a whole number, not a truth value.",
        },
        {
            "name": "negative whole numbers",
            "args": [
                rng.integers(-3000, 3000, (6, 7)).astype(np.int16),
                _random_boxes(rng, 6, 6, 7, 0),
            ],
        },
        {
            "name": "many boxes on a wide image",
            "args": [wide, _boxes([9, 1, 13, 4], [0, 5, 12, 7], [3, 0, 4, 7], [10, 2, 11, 3])],
            "why": "x runs along the columns and y along the rows.",
        },
        {
            "name": "table of a random float image",
            "entry": "integral_image",
            "args": [rng.normal(size=(5, 8))],
        },
        {
            "name": "random boxes over the border",
            "args": [
                rng.integers(0, 256, (20, 30), dtype=np.uint8),
                _random_boxes(rng, 25, 20, 30),
            ],
        },
        {
            "name": "larger image and many boxes",
            "args": [
                rng.integers(0, 256, (200, 300), dtype=np.uint8),
                _random_boxes(rng, 3000, 200, 300, 10),
            ],
        },
    ]


def follow_up(rng):
    return [
        {
            "name": "small ramp",
            "args": [np.arange(12, dtype=np.float64).reshape(3, 4), 1],
        },
        {"name": "radius zero", "args": [rng.normal(size=(3, 5)), 0], "edge": True},
        {"name": "constant image", "args": [np.full((5, 6), 0.1), 2], "edge": True},
        {
            "name": "window larger than the image",
            "args": [rng.normal(size=(3, 4)), 9],
            "edge": True,
        },
        {
            "name": "high offset and little noise",
            "args": [1e6 + rng.normal(size=(20, 24)), 2],
            "compare": {"rtol": 1e-6},
            "why": "Mean of squares minus square of the mean loses the variance in the rounding.",
        },
        {"name": "random image", "args": [rng.normal(100, 30, (60, 80)), 4]},
    ]


def sized(n, rng):
    image = rng.integers(0, 256, (n, n), dtype=np.uint8)
    # Large boxes: adding up their pixels afresh costs as much as the whole image each time.
    low = rng.integers(0, n // 4, (n * n // 24, 2))
    high = rng.integers(3 * n // 4, n + 1, (n * n // 24, 2))
    return [image, np.concatenate([low, high], axis=1).astype(np.int64)]
