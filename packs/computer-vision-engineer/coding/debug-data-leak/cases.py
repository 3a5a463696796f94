import numpy as np


def _study(rng, patients, photographs, side=3):
    """Images (N, side, side, 2), labels and patients; each patient has an own brightness."""
    numbers = np.repeat(np.arange(patients) * 7 + 3, photographs)
    numbers = rng.permutation(numbers)
    brightness = dict(zip(np.unique(numbers).tolist(), rng.uniform(0.2, 0.8, patients)))
    base = np.array([brightness[n] for n in numbers.tolist()])
    images = base[:, None, None, None] + rng.normal(0, 0.05, (len(numbers), side, side, 2))
    labels = numbers % 3
    return [np.round(images, 3), labels, numbers]


def visible():
    rng = np.random.default_rng(5)
    study = _study(rng, 6, 8, side=2)
    line = np.arange(6.0).reshape(6, 1, 1, 1)
    return [
        {"name": "patients of both sides", "entry": "sides", "args": study,
         "kwargs": {"fraction": 0.33, "copies": 0},
         "why": "Nobody may be on both sides, and a third of six patients are two."},
        {"name": "labels follow their photographs", "entry": "labels", "args": study,
         "kwargs": {"fraction": 0.33, "copies": 2},
         "why": "The label of an image is that of the photograph in `rows`."},
        {"name": "six images in one batch each", "entry": "evaluate",
         "args": [line, np.zeros(6, dtype=int), np.array([0, 0, 0, 1, 0, 0]), 1, 3],
         "why": "Five of six labels are 0, which is what the model says to every image."},
        {"name": "most frequent prediction", "entry": "majority",
         "args": [np.array([2, 0, 2, 1, 0]), np.array([4, 4, 4, 9, 9])],
         "why": "Patient 4 has two votes for 2; for patient 9 the lower of 0 and 1 counts."},
    ]


def hidden(rng):
    small, large = _study(rng, 8, 5), _study(rng, 20, 4)
    pair = _study(rng, 2, 12)
    flat = [np.full((24, 2, 2, 2), 0.5), np.arange(24) % 2, np.repeat(np.arange(6), 4)]
    images = np.round(rng.normal(size=(30, 2, 2, 1)), 2) + np.arange(30).reshape(30, 1, 1, 1)
    truth = rng.integers(0, 4, 30)
    line = np.arange(20.0).reshape(20, 1, 1, 1)
    return [
        {"name": "test images are originals", "entry": "test side", "args": small,
         "kwargs": {"fraction": 0.3, "copies": 3, "seed": int(rng.integers(99))},
         "why": "The test side holds each photograph once and as it was taken."},
        {"name": "one altered copy each", "entry": "test side", "args": large,
         "kwargs": {"fraction": 0.25, "copies": 1, "seed": int(rng.integers(99))},
         "why": "Altered copies are for training only."},
        {"name": "twenty patients", "entry": "sides", "args": large,
         "kwargs": {"fraction": 0.2, "copies": 0, "seed": int(rng.integers(99))},
         "why": "Nobody may be on both sides, and a fifth of twenty patients are four."},
        {"name": "two patients with many photographs", "entry": "sides", "edge": True, "args": pair,
         "kwargs": {"fraction": 0.5, "copies": 0, "seed": int(rng.integers(99))},
         "why": "One patient on each side."},
        {"name": "training images are centred", "entry": "training mean", "args": small,
         "kwargs": {"fraction": 0.3, "copies": 0, "seed": int(rng.integers(99))},
         "why": "Normalised training images have mean 0 and deviation 1 in each channel."},
        {"name": "brighter test photographs", "entry": "influence", "args": large,
         "kwargs": {"fraction": 0.25, "copies": 0, "seed": int(rng.integers(99))},
         "why": "What the test photographs look like must not change the training images."},
        {"name": "list of random images", "entry": "evaluate",
         "args": [images, rng.integers(0, 4, 30), truth, 7, int(rng.integers(99))],
         "why": "Prediction i belongs to image i."},
        {"name": "each image has its own label", "entry": "evaluate",
         "args": [line, np.arange(20), np.arange(20), 20, int(rng.integers(99))],
         "why": "Prediction i belongs to image i."},
        {"name": "altered copies for training", "entry": "training side", "args": small,
         "kwargs": {"fraction": 0.3, "copies": 3, "seed": int(rng.integers(99))},
         "why": "Training still gets altered copies."},
        {"name": "one normalisation for both sides", "entry": "one normalisation", "args": small,
         "kwargs": {"fraction": 0.3, "copies": 0, "seed": int(rng.integers(99))},
         "why": "Both sides are normalised with the same mean and deviation."},
        {"name": "draw depends on the seed", "entry": "seeds", "args": large,
         "kwargs": {"fraction": 0.2, "copies": 0},
         "why": "The same seed gives the same test side, other seeds give others."},
        {"name": "channel without contrast", "entry": "labels", "edge": True, "args": flat,
         "kwargs": {"fraction": 0.33, "copies": 0},
         "why": "A deviation of 0 must not stop the preparation."},
        {"name": "votes of one patient", "entry": "majority", "edge": True,
         "args": [rng.integers(0, 5, 9), np.full(9, 2)],
         "why": "The lowest of the most frequent predictions counts."},
    ]
