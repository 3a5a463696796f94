import numpy as np


def _map(*rows, dtype=np.int64):
    return np.array(rows, dtype=dtype)


def _random(rng, shape, classes, ignored=0.1, wrong=0.3, ignore_index=255):
    """A prediction and a label that agree in most pixels."""
    label = rng.integers(0, classes, shape)
    prediction = np.where(rng.random(shape) < wrong, rng.integers(0, classes, shape), label)
    label = np.where(rng.random(shape) < ignored, ignore_index, label)
    return prediction, label


def visible():
    return [
        {"name": "one wrong pixel",
         "args": [[_map([0, 0, 1], [0, 1, 1])], [_map([0, 0, 1], [0, 0, 1])], 2, 255],
         "why": "Class 0 has 3 of 4 pixels, class 1 has 2 of 3."},
        {"name": "ignored pixels",
         "args": [[_map([0, 1, 1, 0])], [_map([0, 255, 1, 255])], 2, 255],
         "why": "Pixels labelled 255 count neither as right nor as wrong."},
        {"name": "class that occurs nowhere", "edge": True,
         "args": [[_map([0, 2], [2, 2])], [_map([0, 0], [2, 2])], 4, 255],
         "why": "Classes 1 and 3 are NaN and are left out of the mean."},
        {"name": "two images",
         "args": [[_map([0, 0], [1, 1]), _map([1, 1], [1, 0])],
                  [_map([0, 1], [1, 1]), _map([1, 1], [0, 0])], 2, 255],
         "why": "Pixels of all images are counted together."},
    ]


def hidden(rng):
    several = [_random(rng, shape, 4) for shape in [(3, 4), (5, 2), (1, 6)]]
    small = [_random(rng, (4, 5), 3) for _ in range(2)]
    larger = [_random(rng, (60, 80), 12) for _ in range(3)]
    guess, truth = _random(rng, (6, 8), 20, ignored=0)
    guess[0, 0], truth[0, 0], truth[0, 1] = 19, 19, 255
    guess_negative, truth_negative = _random(rng, (5, 6), 3, ignored=0.3, ignore_index=-1)
    return [
        {"name": "predictions under ignored labels", "edge": True,
         "args": [[_map([0, 1, 2, 255, -7, 1])], [_map([0, 255, 255, 255, 255, 1])], 3, 255],
         "why": "Where the label is ignored, the prediction may be anything and has no effect."},
        {"name": "class predicted but never labelled", "edge": True,
         "args": [[_map([0, 0, 1, 0])], [_map([0, 0, 0, 0])], 2, 255],
         "why": "It occurs, so its IoU is 0 and enters the mean."},
        {"name": "class labelled but never predicted", "edge": True,
         "args": [[_map([0, 0, 0, 0])], [_map([0, 0, 0, 1])], 2, 255],
         "why": "Its IoU is 0."},
        {"name": "class only under ignored labels", "edge": True,
         "args": [[_map([0, 2, 0, 1])], [_map([0, 255, 0, 1])], 3, 255],
         "why": "Predicted only where nothing counts, it does not occur."},
        {"name": "everything ignored", "edge": True,
         "args": [[_map([0, 1], [1, 0])], [_map([255, 255], [255, 255])], 2, 255],
         "why": "No class occurs, so the mean is NaN too."},
        {"name": "no images", "args": [[], [], 3, 255], "edge": True,
         "why": "No class occurs."},
        {"name": "images of different sizes",
         "args": [[p for p, _ in several], [t for _, t in several], 4, 255],
         "why": "Images need not have the same height and width."},
        {"name": "rare class in a small image",
         "args": [[_map([0] * 8, [1] * 8), _map([0, 1])], [_map([0] * 8, [1] * 8), _map([1, 1])],
                  2, 255],
         "why": "Counts are added up over the images before dividing."},
        {"name": "uint8 maps with twenty classes", "edge": True,
         "args": [[guess.astype(np.uint8)], [truth.astype(np.uint8)], 20, 255],
         "why": "19 * 20 + 19 does not fit into a byte."},
        {"name": "negative ignore index", "edge": True,
         "args": [[guess_negative.astype(np.int16)], [truth_negative.astype(np.int16)], 3, -1]},
        {"name": "different integer types",
         "args": [[_map([0, 1, 1], [2, 2, 0])],
                  [_map([0, 1, 2], [2, 255, 0], dtype=np.uint8)], 3, 255]},
        {"name": "a single class", "edge": True,
         "args": [[_map([0, 0, 0])], [_map([0, 255, 0])], 1, 255]},
        {"name": "tiny objects",
         "args": [[_map([0, 0, 0], [0, 0, 0]), _map([1, 0])],
                  [_map([0, 0, 0], [0, 0, 2]), _map([0, 1])], 3, 255],
         "why": "A union of one or two pixels gives an exact ratio, without smoothing."},
        {"name": "random maps",
         "args": [[p for p, _ in small], [t for _, t in small], 3, 255]},
        {"name": "larger random maps",
         "args": [[p for p, _ in larger], [t for _, t in larger], 12, 255]},
    ]


def _panoptic(classes, numbers):
    return np.stack([np.array(classes), np.array(numbers)])


def _scene(rng):
    """A label of nine blocks and a prediction with moved borders and some wrong classes."""
    cuts = [0, 8, 16, 24]
    label, guess = np.zeros((2, 24, 24), dtype=int), np.zeros((2, 24, 24), dtype=int)
    for k in range(9):
        r, c = divmod(k, 3)
        block = (slice(cuts[r], cuts[r + 1]), slice(cuts[c], cuts[c + 1]))
        label[(slice(None), *block)] = np.array([rng.integers(0, 3), k])[:, None, None]
        seen = label[0][block][0, 0] if rng.random() < 0.8 else rng.integers(0, 3)
        guess[(slice(None), *block)] = np.array([seen, 20 + k])[:, None, None]
    guess = np.roll(guess, rng.integers(-2, 3, 2), axis=(1, 2))
    label[0, :3, rng.integers(0, 16):] = 255
    return guess, label


def follow_up(rng):
    first = _panoptic([[0, 0, 1, 1, 1, 1]], [[0, 0, 1, 1, 2, 2]])
    merged = _panoptic([[0, 0, 1, 1, 1, 1]], [[0, 0, 5, 5, 5, 5]])
    half = _panoptic([[0, 0, 0, 0]], [[1, 1, 2, 2]])
    void = _panoptic([[0, 0, 255, 255, 255, 255, 0, 0, 0, 0]], [[1, 1, 0, 0, 0, 0, 2, 2, 2, 2]])
    over = _panoptic([[0, 0, 0, 1, 1, 1, 1, 0, 0, 0]], [[1, 1, 1, 1, 1, 4, 4, 2, 2, 2]])
    scenes = [_scene(rng) for _ in range(3)]
    return [
        {"name": "perfect segments", "args": [[first], [first], 3, 255]},
        {"name": "two objects merged into one", "args": [[merged], [first], 2, 255],
         "why": "Both objects overlap the blob by exactly one half, which is not enough."},
        {"name": "right pixels with other numbers",
         "args": [[_panoptic([[0, 0, 0, 0]], [[9, 9, 4, 4]])], [half], 1, 255],
         "why": "Numbers only tell segments apart."},
        {"name": "right place but wrong class",
         "args": [[_panoptic([[1, 1, 0, 0]], [[1, 1, 2, 2]])], [half], 2, 255],
         "why": "Segments of different classes do not match: one missed, one false alarm."},
        {"name": "segments over ignored pixels", "edge": True, "args": [[over], [void], 2, 255],
         "why": "Void pixels do not lower an IoU, and only a segment mostly on them is excused."},
        {"name": "no panoptic images", "args": [[], [], 2, 255], "edge": True},
        {"name": "random scenes",
         "args": [[p for p, _ in scenes], [t for _, t in scenes], 4, 255]},
    ]


def sized(n, rng):
    """One image of fixed size with n classes."""
    prediction, label = _random(rng, (600, 800), n, ignore_index=-1)
    return [[prediction.astype(np.int16)], [label.astype(np.int16)], n, -1]
