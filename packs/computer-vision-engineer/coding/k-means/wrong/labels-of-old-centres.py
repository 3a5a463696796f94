import numpy as np


def kmeans(points, centres, max_rounds):
    points = points.astype(np.float64)
    centres = centres.astype(np.float64)
    distances = ((points[:, None, :] - centres[None, :, :]) ** 2).sum(axis=-1)
    labels = distances.argmin(axis=1)
    previous = None
    for _ in range(max_rounds):
        distances = ((points[:, None, :] - centres[None, :, :]) ** 2).sum(axis=-1)
        labels = distances.argmin(axis=1)
        if previous is not None and np.array_equal(labels, previous):
            break
        previous = labels
        for k in range(len(centres)):
            members = points[labels == k]
            if len(members) > 0:
                centres[k] = members.mean(axis=0)
    return centres, labels, distances.min(axis=1).sum()
