import math

import numpy as np


def _through(corners: np.ndarray) -> tuple[np.ndarray, float] | None:
    """Unit normal and offset of the line or plane through D points, or None if degenerate.

    Args:
        corners: array of shape (D, D), one point in each row.
    """
    edges = corners[1:] - corners[0]
    if len(edges) == 1:
        normal = np.array([-edges[0, 1], edges[0, 0]])
        scale = np.linalg.norm(edges[0])
    else:
        normal = np.cross(edges[0], edges[1])
        scale = np.linalg.norm(edges[0]) * np.linalg.norm(edges[1])
    length = np.linalg.norm(normal)
    # Relative to the edges, so that the test does not depend on the unit of length.
    if length <= 1e-12 * scale:
        return None
    normal = normal / length
    return normal, -normal @ corners[0]


def _refit(points: np.ndarray) -> tuple[np.ndarray, float]:
    """Orthogonal least squares: normal and offset with the least squared distances."""
    centre = points.mean(axis=0)
    # The direction in which the centred points spread least.
    normal = np.linalg.svd(points - centre, full_matrices=True)[2][-1]
    return normal, float(-normal @ centre)


def fit_ransac(
    points: np.ndarray, samples: np.ndarray, threshold: float
) -> tuple[np.ndarray, float, np.ndarray] | None:
    """Line in the plane or plane in space through most of the points.

    Args:
        points: float64 array of shape (N, D), D is 2 or 3, in metres.
        samples: int64 array of shape (T, D), the indices of the points of each trial.
        threshold: largest distance of an inlier in metres, greater than 0.

    Returns:
        None if no sample can be used, else
        normal: array of shape (D,) of length 1.
        offset: number such that normal @ x + offset is 0 on the line or plane.
        inliers: bool array of shape (N,), the inliers of the best sample.
    """
    best, best_count = None, 0
    for sample in samples:
        model = _through(points[sample])
        if model is None:
            continue
        normal, offset = model
        inliers = np.abs(points @ normal + offset) <= threshold
        count = np.count_nonzero(inliers)
        # Strictly more: among equals the earliest sample stays.
        if count > best_count:
            best, best_count = inliers, count
    if best is None:
        return None
    return *_refit(points[best]), best


def fit_adaptive(
    points: np.ndarray, samples: np.ndarray, threshold: float, confidence: float
) -> tuple[np.ndarray, float, np.ndarray, int] | None:
    """RANSAC that stops when the best sample so far is likely enough to be free of outliers.

    Args:
        points: float64 array of shape (N, D), D is 2 or 3, in metres.
        samples: int64 array of shape (T, D), tried in order.
        threshold: largest distance of an inlier in metres, greater than 0.
        confidence: wanted probability of at least one sample without outlier, in (0, 1).

    Returns:
        None if no sample can be used, else normal, offset and inliers as fit_ransac gives them for
        the samples used, and the number of samples used.
    """
    dimension = points.shape[1]
    best_count, needed, used = 0, math.inf, 0
    for sample in samples:
        used += 1
        model = _through(points[sample])
        if model is not None:
            normal, offset = model
            count = np.count_nonzero(np.abs(points @ normal + offset) <= threshold)
            if count > best_count:
                best_count = count
                good = (count / len(points)) ** dimension
                # log1p keeps the small probabilities that 1 - w ** s would round away.
                needed = math.log1p(-confidence) / math.log1p(-good) if good < 1 else 1
        if used >= needed:
            break
    result = fit_ransac(points, samples[:used], threshold)
    return None if result is None else (*result, used)
