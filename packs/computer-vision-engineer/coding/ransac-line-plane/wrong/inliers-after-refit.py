import numpy as np


def _through(corners):
    edges = corners[1:] - corners[0]
    if len(edges) == 1:
        normal = np.array([-edges[0, 1], edges[0, 0]])
    else:
        normal = np.cross(edges[0], edges[1])
    length = np.linalg.norm(normal)
    if length < 1e-12:
        return None
    normal = normal / length
    return normal, -normal @ corners[0]


def _refit(points):
    centre = points.mean(axis=0)
    normal = np.linalg.svd(points - centre)[2][-1]
    return normal, -normal @ centre


def fit_ransac(points, samples, threshold):
    best, best_count = None, 0
    for sample in samples:
        model = _through(points[sample])
        if model is None:
            continue
        normal, offset = model
        inliers = np.abs(points @ normal + offset) <= threshold
        if inliers.sum() > best_count:
            best, best_count = inliers, inliers.sum()
    if best is None:
        return None
    normal, offset = _refit(points[best])
    return normal, offset, np.abs(points @ normal + offset) <= threshold
