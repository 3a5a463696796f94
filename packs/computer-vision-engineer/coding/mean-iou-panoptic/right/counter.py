from collections import Counter
from math import nan

import numpy as np


def count_pairs(predictions, labels, ignore_index):
    """Number of pixels for each pair of true and predicted class."""
    pairs = Counter()
    for prediction, label in zip(predictions, labels):
        pairs.update(zip(label.ravel().tolist(), prediction.ravel().tolist()))
    return Counter({pair: n for pair, n in pairs.items() if pair[0] != ignore_index})


def mean_iou(predictions, labels, num_classes, ignore_index):
    """Counts pairs in a dictionary and hands each pair to the classes that it concerns."""
    inter, union = Counter(), Counter()
    for (truth, guess), n in count_pairs(predictions, labels, ignore_index).items():
        if truth == guess:
            inter[truth] += n
        for one in {truth, guess}:
            union[one] += n
    iou = [inter[c] / union[c] if union[c] else nan for c in range(num_classes)]
    present = [value for value in iou if value == value]
    return np.array(iou), sum(present) / len(present) if present else nan
