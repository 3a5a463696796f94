import numpy as np


def predict(mean, covariance, process_noise):
    """Moves a track on by one frame.

    Args:
        mean: float64 array (7,): x, y, s, r, vx, vy, vs. Centre in pixels, area s in square
            pixels, aspect ratio r = width / height, velocities per frame.
        covariance: float64 array (7, 7), symmetric and positive definite.
        process_noise: float64 array (7, 7), added for one frame.

    Returns:
        tuple of the predicted mean (7,) and its covariance (7, 7).
    """
    raise NotImplementedError


def update(mean, covariance, box, measurement_noise):
    """Corrects a predicted track with its detection.

    Args:
        mean, covariance: predicted state, as in predict.
        box: float64 array (4,): x1, y1, x2, y2 in pixels, with x2 > x1 and y2 > y1.
        measurement_noise: float64 array (4, 4), covariance of the measured x, y, s, r.

    Returns:
        tuple of the corrected mean (7,) and its covariance (7, 7).
    """
    raise NotImplementedError


def gating_distance(mean, covariance, boxes, measurement_noise):
    """Squared Mahalanobis distance of detections from a predicted track.

    Args:
        mean, covariance: predicted state, as in predict.
        boxes: float64 array (N, 4), rows x1, y1, x2, y2 in pixels.
        measurement_noise: float64 array (4, 4), as in update.

    Returns:
        float64 array (N,), without a unit.
    """
    raise NotImplementedError
