import numpy as np

# Measured are the first four entries of the state: centre, area, aspect ratio.
OBSERVATION = np.eye(4, 7)


def _measurements(boxes):
    """Rows x, y, s, r of boxes (N, 4) given by corners."""
    low, high = boxes[:, :2], boxes[:, 2:]
    width, height = (high - low).T
    return np.column_stack([(low + high) / 2, width * height, width / height])


def _symmetric(matrix):
    """Removes the rounding by which a matrix differs from its transpose."""
    return (matrix + matrix.T) / 2


def _transition(duration):
    """Constant velocity of x, y and s; the aspect ratio has none."""
    matrix = np.eye(7)
    matrix[[0, 1, 2], [4, 5, 6]] = duration
    return matrix


def _move(mean, covariance, duration, process_noise):
    """Predicts over a duration in the unit of time of the velocities."""
    start = mean.copy()
    if start[2] + duration * start[6] <= 0:
        # A box cannot shrink to nothing: keep its area instead.
        start[6] = 0.0
    transition = _transition(duration)
    moved = transition @ covariance @ transition.T + process_noise
    return transition @ start, _symmetric(moved)


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
    return _move(mean, covariance, 1.0, process_noise)


def update(mean, covariance, box, measurement_noise):
    """Corrects a predicted track with its detection.

    Args:
        mean, covariance: predicted state, as in predict.
        box: float64 array (4,): x1, y1, x2, y2 in pixels, with x2 > x1 and y2 > y1.
        measurement_noise: float64 array (4, 4), covariance of the measured x, y, s, r.

    Returns:
        tuple of the corrected mean (7,) and its covariance (7, 7).
    """
    innovation = _measurements(box[None])[0] - OBSERVATION @ mean
    cross = covariance @ OBSERVATION.T
    spread = OBSERVATION @ cross + measurement_noise
    gain = np.linalg.solve(spread, cross.T).T
    # Joseph form: a sum of two positive parts, where P - K H P would subtract equal numbers.
    remainder = np.eye(7) - gain @ OBSERVATION
    corrected = remainder @ covariance @ remainder.T + gain @ measurement_noise @ gain.T
    return mean + gain @ innovation, _symmetric(corrected)


def gating_distance(mean, covariance, boxes, measurement_noise):
    """Squared Mahalanobis distance of detections from a predicted track.

    Args:
        mean, covariance: predicted state, as in predict.
        boxes: float64 array (N, 4), rows x1, y1, x2, y2 in pixels.
        measurement_noise: float64 array (4, 4), as in update.

    Returns:
        float64 array (N,), without a unit.
    """
    innovations = _measurements(boxes) - OBSERVATION @ mean
    spread = OBSERVATION @ covariance @ OBSERVATION.T + measurement_noise
    return np.sum(innovations * np.linalg.solve(spread, innovations.T).T, axis=1)


def filter_track(mean, covariance, durations, boxes, density, measurement_noise):
    """Filters a whole track with unequal intervals and missing detections.

    Args:
        mean: float64 array (7,), state at the start, velocities per second.
        covariance: float64 array (7, 7).
        durations: float64 array (T,), seconds since the state before, 0 or more.
        boxes: float64 array (T, 4), rows x1, y1, x2, y2 in pixels; NaN without a detection.
        density: float64 array (4,), intensity of the noise of x, y, s and r.
        measurement_noise: float64 array (4, 4), as in update.

    Returns:
        tuple of the means (T, 7) and the covariances (T, 7, 7) after each step.
    """
    means, covariances = np.zeros((len(boxes), 7)), np.zeros((len(boxes), 7, 7))
    position, velocity = np.arange(3), np.arange(4, 7)
    for i, (duration, box) in enumerate(zip(durations, boxes)):
        noise = np.zeros((7, 7))
        noise[position, position] = density[:3] * duration**3 / 3
        noise[position, velocity] = density[:3] * duration**2 / 2
        noise[velocity, position] = noise[position, velocity]
        noise[velocity, velocity] = density[:3] * duration
        noise[3, 3] = density[3] * duration
        mean, covariance = _move(mean, covariance, duration, noise)
        if not np.isnan(box).any():
            mean, covariance = update(mean, covariance, box, measurement_noise)
        means[i], covariances[i] = mean, covariance
    return means, covariances
