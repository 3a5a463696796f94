import numpy as np


def _data(rng, count, side=4):
    """Images (N, 3, side, side) and labels of three classes."""
    images = np.round(rng.normal(0.5, 0.6, (count, 3, side, side)), 2).astype(np.float32)
    return images, [int(v) for v in rng.integers(0, 3, count)]


def visible():
    rng = np.random.default_rng(3)
    images, labels = _data(rng, 4)
    return [
        {"name": "first step of the head", "entry": "head after steps",
         "args": [images, labels, 1, 1, 0.1], "kwargs": {"norm": False},
         "why": "One step of SGD with the gradient of one batch."},
        {"name": "rates with one batch in each epoch", "entry": "rates",
         "args": [images, labels, 1, {"epochs": 4, "batch_size": 4, "rate": 0.2,
                                      "halve_every": 2}],
         "kwargs": {"norm": False},
         "why": "The rate is halved after two epochs."},
        {"name": "rates with two batches in each epoch", "entry": "rates",
         "args": [images, labels, 1, {"epochs": 4, "batch_size": 2, "rate": 0.2,
                                      "halve_every": 2}],
         "kwargs": {"norm": False},
         "why": "The rate is halved after two epochs, however many batches these have."},
        {"name": "probabilities", "entry": "predict", "args": [images, labels, 1],
         "why": "Predictions use the stored statistics, and each row sums to one."},
    ]


def hidden(rng):
    one, labels = _data(rng, 4)
    more, more_labels = _data(rng, 12)
    seed = int(rng.integers(1, 1000))
    once = {"epochs": 1, "batch_size": 12, "rate": 0.1}
    return [
        {"name": "block after one step", "entry": "block after a step",
         "args": [one, labels, seed, 1, 0.5], "kwargs": {"unfreeze_block": True, "norm": False},
         "why": "An unfrozen block is trained along with the head."},
        {"name": "weights that move", "entry": "weights move",
         "args": [more, more_labels, seed, once],
         "kwargs": {"unfreeze_block": True, "norm": False},
         "why": "The stem keeps its weights, the unfrozen block does not."},
        {"name": "head after two steps", "entry": "head after steps",
         "args": [more, more_labels, seed, 2, 0.3], "kwargs": {"norm": False},
         "why": "The second step uses the gradients of the second batch alone."},
        {"name": "head after three steps", "entry": "head after steps",
         "args": [more, more_labels, seed + 1, 3, 0.1], "kwargs": {"norm": False},
         "why": "Each step uses the gradients of its own batch alone."},
        {"name": "statistics of frozen parts", "entry": "statistics",
         "args": [more, more_labels, seed, once],
         "why": "With the head alone in training, no stored statistics change."},
        {"name": "loss with frozen statistics", "entry": "losses",
         "args": [more, more_labels, seed, once],
         "why": "Frozen parts normalise with their stored statistics in training, too."},
        {"name": "rates over six epochs of three batches", "entry": "rates",
         "args": [more, more_labels, seed, {"epochs": 6, "batch_size": 4, "rate": 0.1,
                                            "halve_every": 2}],
         "kwargs": {"norm": False},
         "why": "The rate is halved after every second epoch."},
        {"name": "halved after every epoch", "entry": "rates", "edge": True,
         "args": [more, more_labels, seed, {"epochs": 3, "batch_size": 5, "rate": 0.4,
                                            "halve_every": 1}],
         "kwargs": {"norm": False},
         "why": "The rates are 0.4, 0.2 and 0.1."},
        {"name": "stem stays frozen", "entry": "stem moves",
         "args": [more, more_labels, seed, {"epochs": 2, "batch_size": 6, "rate": 0.1}],
         "kwargs": {"unfreeze_block": True},
         "why": "The weights of the stem never change."},
        {"name": "statistics of the unfrozen block", "entry": "statistics move",
         "args": [more, more_labels, seed, once], "kwargs": {"unfreeze_block": True},
         "why": "An unfrozen block is in training mode, and its statistics move."},
        {"name": "first step with a single image", "entry": "head after steps", "edge": True,
         "args": [one[:1], labels[:1], seed, 1, 0.2], "kwargs": {"norm": False},
         "why": "A batch may consist of one image."},
        {"name": "loss of one epoch without normalisation", "entry": "losses",
         "args": [more, more_labels, seed, once], "kwargs": {"norm": False},
         "why": "The loss is the mean over the images, before the update."},
        {"name": "no epochs", "entry": "losses", "edge": True,
         "args": [more, more_labels, seed, {"epochs": 0}],
         "why": "Without epochs the history is empty."},
        {"name": "predictions with stored statistics", "entry": "predict",
         "args": [more, more_labels, seed], "kwargs": {"unfreeze_block": True},
         "why": "Predictions do not depend on the other images."},
    ]
