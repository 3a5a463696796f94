import numpy as np
import torch

CUTMIX = "cutmix"


def _images(rng, n, channels, height, width):
    values = np.round(rng.normal(size=(n, channels, height, width)), 2)
    return torch.tensor(values, dtype=torch.float32)


def _flat(*values, height=2, width=2, channels=1):
    """Images of one value each."""
    column = torch.tensor(values, dtype=torch.float32).reshape(-1, 1, 1, 1)
    return column.expand(-1, channels, height, width).clone()


def _longs(*values):
    return torch.tensor(values, dtype=torch.int64)


def _labels(rng, n, classes):
    return torch.tensor(rng.integers(0, classes, n))


def _cycle(rng, n):
    """A permutation that is not its own inverse for n of three or more."""
    order = rng.permutation(n)
    permutation = np.zeros(n, dtype=np.int64)
    permutation[order] = np.roll(order, -1)
    return torch.tensor(permutation)


def _lam(rng, height, width):
    """A number for which neither side of the box is nearly whole before it is rounded."""
    while True:
        lam = round(float(rng.uniform(0.15, 0.85)), 3)
        sides = np.array([height, width]) * np.sqrt(1 - lam)
        if np.all(np.abs(sides - np.round(sides)) > 0.05) and np.all(sides > 1):
            return lam


def _cut(rng, n, height, width, centre, lam=None, classes=4):
    """Arguments of cutmix."""
    lam = _lam(rng, height, width) if lam is None else lam
    images = _images(rng, n, 2, height, width)
    return [images, _labels(rng, n, classes), _cycle(rng, n), lam, centre, classes]


def visible():
    pair = _flat(1.0, 5.0, height=4, width=4)
    return [
        {"name": "mixup of two images",
         "args": [_flat(2.0, 10.0), _longs(0, 2), _longs(1, 0), 0.75, 3],
         "why": "0.75 times the image and 0.25 times its partner, and the labels likewise."},
        {"name": "cutmix in the middle", "entry": CUTMIX,
         "args": [pair, _longs(1, 0), _longs(1, 0), 0.75, (2, 2), 2],
         "why": "A quarter of the area is a box of 2 by 2 pixels, from row and column 1 on."},
        {"name": "cutmix in a corner", "entry": CUTMIX, "edge": True,
         "args": [pair, _longs(1, 0), _longs(1, 0), 0.75, (0, 0), 2],
         "why": "Only one pixel of the box lies in the image, so the partner's weight is 1/16."},
    ]


def hidden(rng):
    images = _images(rng, 4, 3, 3, 5)
    same = _longs(1, 1, 3, 0), _longs(1, 2, 3, 0)
    cases = [
        {"name": "mixup in a cycle of images",
         "args": [images, _longs(0, 1, 2, 3), _longs(1, 2, 3, 0), 0.4, 5],
         "why": "The partner of image i is image permutation[i]."},
        {"name": "partners of the same class", "edge": True,
         "args": [images, same[0], same[1], 0.3, 4],
         "why": "The weights of both labels are added up."},
        {"name": "image that is its own partner", "edge": True,
         "args": [images, _longs(3, 2, 1, 0), _longs(0, 1, 3, 2), 0.6, 4]},
        {"name": "mixup with lam one", "edge": True,
         "args": [images, _longs(3, 2, 1, 0), _longs(3, 2, 1, 0), 1.0, 4]},
        {"name": "mixup with lam zero", "edge": True,
         "args": [images, _longs(3, 2, 1, 0), _longs(1, 2, 3, 0), 0.0, 4]},
        {"name": "classes that are not in the batch", "edge": True,
         "args": [images, _longs(0, 1, 0, 1), _longs(1, 2, 3, 0), 0.25, 7],
         "why": "Targets have a column for every class."},
        {"name": "double precision",
         "args": [images.double(), _longs(0, 1, 2, 3), _longs(1, 2, 3, 0), 0.1, 4]},
        {"name": "wide image", "entry": CUTMIX, "args": _cut(rng, 4, 7, 16, (3, 9)),
         "why": "The centre is row, column."},
        {"name": "box with odd sides", "entry": CUTMIX,
         "args": _cut(rng, 3, 10, 10, (5, 4), lam=0.7),
         "why": "Five rows and columns: two before the centre, the centre, and two after it."},
        {"name": "box beyond the upper left corner", "entry": CUTMIX, "edge": True,
         "args": _cut(rng, 3, 9, 8, (1, 0), lam=0.5)},
        {"name": "box beyond the lower right corner", "entry": CUTMIX, "edge": True,
         "args": _cut(rng, 3, 9, 8, (8, 6), lam=0.4),
         "why": "The box is cut off, not moved, and the labels follow its real area."},
        {"name": "cutmix with lam one", "entry": CUTMIX, "edge": True,
         "args": _cut(rng, 3, 6, 5, (2, 2), lam=1.0), "why": "There is no box."},
        {"name": "cutmix with lam zero", "entry": CUTMIX, "edge": True,
         "args": _cut(rng, 3, 6, 8, (3, 4), lam=0.0), "why": "The partner replaces everything."},
        {"name": "box of less than a pixel", "entry": CUTMIX, "edge": True,
         "args": _cut(rng, 2, 5, 6, (2, 2), lam=0.98),
         "why": "Rounded down there is no box, so the labels are not mixed either."},
    ]
    centre = int(rng.integers(0, 24)), int(rng.integers(0, 32))
    cases.append({"name": "larger batch", "entry": CUTMIX,
                  "args": _cut(rng, 12, 24, 32, centre, classes=10)})
    return cases


def follow_up(rng):
    def args(n, classes, *rest, scale=2.0):
        logits = torch.tensor(rng.normal(0, scale, (n, classes)), dtype=torch.float32)
        lam = torch.tensor(rng.uniform(0, 1, n), dtype=torch.float32)
        return [logits, _labels(rng, n, classes), _cycle(rng, n), lam, *rest]

    ones = args(4, 3)
    ones[3] = torch.ones(4)
    large = args(3, 4, 0.1)
    large[0] = torch.sign(large[0]) * 1000
    return [
        {"name": "loss with a lam for each image", "args": args(5, 4)},
        {"name": "loss of unmixed images", "edge": True, "args": ones,
         "why": "With lam one it is the ordinary cross-entropy."},
        {"name": "loss with label smoothing", "args": args(4, 5, 0.1)},
        {"name": "loss with nothing but smoothing", "edge": True, "args": args(4, 5, 1.0)},
        {"name": "loss of large logits", "edge": True, "args": large,
         "why": "Logits of a thousand must not overflow."},
        {"name": "loss of a larger batch", "args": args(64, 20, 0.05)},
    ]
