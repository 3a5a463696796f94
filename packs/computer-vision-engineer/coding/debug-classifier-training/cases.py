import numpy as np

RED, GREEN, BLUE = [0.9, 0.1, 0.2], [0.2, 0.8, 0.1], [0.1, 0.3, 0.7]


def visible():
    return [
        {"name": "probabilities of three colours", "entry": "predict",
         "args": [np.array([RED, GREEN, BLUE])], "kwargs": {"gain": 2.0},
         "why": "predict returns probabilities, whatever the network itself returns."},
        {"name": "batches in file order", "entry": "batches", "args": [5, 2],
         "why": "Without a generator the images come in the order of the file."},
        {"name": "two full batches", "entry": "evaluate",
         "args": [np.array([RED, GREEN, BLUE, RED]), [0, 1, 2, 2], 2],
         "why": "Three of four images are classified correctly."},
        {"name": "five images in batches of four", "entry": "evaluate",
         "args": [np.array([RED, GREEN, BLUE, RED, RED]), [0, 1, 2, 0, 1], 4],
         "why": "Four of five images are classified correctly, however they are batched."},
    ]


def _colours(rng, count):
    """Colours with one clearly brightest channel, and that channel."""
    labels = rng.integers(0, 3, count)
    colours = np.round(rng.uniform(0.05, 0.45, (count, 3)), 2)
    colours[np.arange(count), labels] = np.round(rng.uniform(0.6, 0.95, count), 2)
    return colours, [int(label) for label in labels]


def hidden(rng):
    many, classes = _colours(rng, 64)
    uneven, right = _colours(rng, 21)
    mistaken = list(right)
    mistaken[-1] = (mistaken[-1] + 1) % 3
    mistaken[3] = (mistaken[3] + 2) % 3
    step, targets = _colours(rng, 6)
    reds = np.array([[0.9, 0.2, 0.1], [0.6, 0.2, 0.3], [0.5, 0.3, 0.1], [0.8, 0.1, 0.2]])
    photos = rng.integers(0, 256, (12, 6, 6, 3)).astype(np.uint8)
    photo_labels = [int(label) for label in rng.integers(0, 3, 12)]
    return [
        {"name": "loss of one step", "entry": "train_step",
         "args": [step, targets, 3.0, 0.1],
         "why": "The loss is the cross-entropy of the network's class probabilities, in nats."},
        {"name": "loss of confident right answers", "entry": "train_step", "edge": True,
         "args": [np.eye(3), [0, 1, 2], 9.0, 0.1],
         "why": "Images that are classified correctly with near certainty cost almost nothing."},
        {"name": "validation with batch norm", "entry": "evaluate",
         "args": [reds, [0, 0, 0, 0], 4], "kwargs": {"batch_norm": True},
         "why": "Each image is judged by stored statistics, not by its neighbours in the batch."},
        {"name": "validation with dropout", "entry": "evaluate",
         "args": [many, classes, 16], "kwargs": {"dropout": 0.5},
         "why": "No feature may be dropped while a model is measured."},
        {"name": "statistics after validation", "entry": "statistics",
         "args": [reds, [0, 0, 0, 0], 2], "kwargs": {"batch_norm": True},
         "why": "Validation images must not flow into the running statistics."},
        {"name": "shuffled images keep their labels", "entry": "shuffled",
         "args": [9, 3, int(rng.integers(1000))],
         "why": "Image number i must come with label number i."},
        {"name": "shuffled into one large batch", "entry": "shuffled", "edge": True,
         "args": [8, 50, int(rng.integers(1000))],
         "why": "Image number i must come with label number i."},
        {"name": "one image in the last batch", "entry": "evaluate", "edge": True,
         "args": [np.array([RED, GREEN, BLUE]), [0, 1, 0], 2],
         "why": "Two of three images are classified correctly."},
        {"name": "uneven batches of random colours", "entry": "evaluate",
         "args": [uneven, mistaken, 4],
         "why": "19 of 21 images are classified correctly, however they are batched."},
        {"name": "probabilities sum to one", "entry": "predict",
         "args": [step], "kwargs": {"gain": 5.0},
         "why": "predict returns probabilities, whatever the network itself returns."},
        {"name": "prediction with dropout and batch norm", "entry": "predict",
         "args": [reds], "kwargs": {"gain": 2.0, "dropout": 0.5, "batch_norm": True},
         "why": "predict may be called with a model in training mode."},
        {"name": "order changes from epoch to epoch", "entry": "orders",
         "args": [16, 4, int(rng.integers(1000))],
         "why": "Training images come in a new random order in every epoch."},
        {"name": "statistics move in the second epoch", "entry": "learning",
         "args": [photos, photo_labels, [1, 2]],
         "why": "After a validation, training goes on as before."},
        {"name": "empty validation set", "entry": "evaluate", "edge": True,
         "args": [np.zeros((0, 3)), [], 4],
         "why": "Without images the accuracy is 0.0 and the table is empty."},
        {"name": "history has a row for each epoch", "entry": "fit",
         "args": [photos, photo_labels, [3]],
         "why": "fit reports loss and accuracy once per epoch."},
    ]
