import numpy as np


def pairwise_iou(a, b):
    """Writes every pair as one row of a long list and folds the answers into a table."""
    n, m = len(a), len(b)
    first = np.repeat(np.asarray(a, dtype=float), m, axis=0)
    second = np.tile(np.asarray(b, dtype=float), (n, 1))
    # Only pairs whose intervals cross on both axes have an overlap to compute.
    meet = np.all((first[:, :2] < second[:, 2:]) & (second[:, :2] < first[:, 2:]), axis=1)
    sides = np.minimum(first[:, 2:], second[:, 2:]) - np.maximum(first[:, :2], second[:, :2])
    inter = np.zeros(n * m)
    inter[meet] = sides[meet].prod(axis=1)
    areas = [np.prod(box[:, 2:] - box[:, :2], axis=1) for box in (first, second)]
    union = sum(areas) - inter
    union[union <= 0] = np.inf
    return (inter / union).reshape(n, m)
