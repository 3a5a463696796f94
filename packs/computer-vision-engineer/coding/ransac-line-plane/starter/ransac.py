import numpy as np


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
    raise NotImplementedError
