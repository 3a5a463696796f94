import numpy as np


def _distances(points, centres):
    return ((points[:, None, :] - centres[None, :, :]) ** 2).sum(axis=-1)


def kmeans(points, centres, max_rounds):
    centres = centres.copy()
    labels = _distances(points, centres).argmin(axis=1)
    for _ in range(max_rounds):
        for k in range(len(centres)):
            members = points[labels == k]
            if len(members) > 0:
                centres = centres.astype(np.float64)
                centres[k] = members.mean(axis=0)
        new = _distances(points, centres).argmin(axis=1)
        if np.array_equal(new, labels):
            break
        labels = new
    distances = _distances(points, centres)
    return centres, distances.argmin(axis=1), distances.min(axis=1).sum()
