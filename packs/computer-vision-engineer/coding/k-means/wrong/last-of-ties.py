import numpy as np


def _assign(points, centres):
    labels = np.zeros(len(points), dtype=int)
    best = np.full(len(points), np.inf)
    for k, centre in enumerate(centres):
        distance = ((points - centre) ** 2).sum(axis=1)
        closer = distance <= best
        labels[closer] = k
        best[closer] = distance[closer]
    return labels, best


def kmeans(points, centres, max_rounds):
    points = points.astype(np.float64)
    centres = centres.astype(np.float64)
    labels, best = _assign(points, centres)
    for _ in range(max_rounds):
        for k in range(len(centres)):
            if np.any(labels == k):
                centres[k] = points[labels == k].mean(axis=0)
        previous = labels
        labels, best = _assign(points, centres)
        if np.array_equal(labels, previous):
            break
    return centres, labels, best.sum()
