import math

import numpy as np


def _nearest(point, centres):
    best, best_distance = 0, math.inf
    for k, centre in enumerate(centres):
        distance = sum((a - b) ** 2 for a, b in zip(point, centre))
        if distance < best_distance:
            best, best_distance = k, distance
    return best, best_distance


def kmeans(points, centres, max_rounds):
    """Plain Python lists and loops; NumPy only for what is handed back."""
    dimensions = centres.shape[1]
    points = [[float(value) for value in row] for row in points.tolist()]
    centres = [[float(value) for value in row] for row in centres.tolist()]
    before = None
    for _ in range(max_rounds):
        labels = [_nearest(point, centres)[0] for point in points]
        if labels == before:
            break
        before = labels
        for k in range(len(centres)):
            members = [point for point, label in zip(points, labels) if label == k]
            if members:
                centres[k] = [
                    math.fsum(m[d] for m in members) / len(members) for d in range(dimensions)
                ]
    nearest = [_nearest(point, centres) for point in points]
    labels = np.array([k for k, _ in nearest], dtype=int)
    return np.array(centres, dtype=float), labels, sum(d for _, d in nearest)
