import numpy as np


class BoxState:
    """Mean and covariance of a track, changed by scalar measurements."""

    def __init__(self, mean, covariance):
        self.mean = mean.copy()
        self.covariance = covariance.copy()

    def absorb(self, row, value, variance):
        """Takes in one number that is row @ state plus noise of the given variance."""
        shared = self.covariance @ row
        gain = shared / (row @ shared + variance)
        self.mean = self.mean + gain * (value - row @ self.mean)
        left = np.eye(len(self.mean)) - np.outer(gain, row)
        new = left @ self.covariance @ left.T + variance * np.outer(gain, gain)
        self.covariance = (new + new.T) / 2


def as_measurement(box):
    """Centre, area, aspect ratio of one box."""
    w, h = box[2] - box[0], box[3] - box[1]
    return np.array([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2, w * h, w / h])


def predict(mean, covariance, process_noise):
    """Multiplies out the transition entry by entry."""
    f = [[float(i == j or (i < 3 and j == i + 4)) for j in range(7)] for i in range(7)]
    f = np.array(f)
    start = list(mean)
    if start[2] <= -start[6]:
        start[6] = 0.0
    moved = np.einsum("ij,jk,lk->il", f, covariance, f) + process_noise
    return f.dot(start), (moved + moved.T) / 2


def update(mean, covariance, box, measurement_noise):
    """Decorrelates the four measured numbers and takes them in one after the other."""
    variances, axes = np.linalg.eigh(measurement_noise)
    state = BoxState(mean, covariance)
    measured = as_measurement(box)
    for variance, axis in zip(variances, axes.T):
        state.absorb(np.append(axis, np.zeros(3)), axis @ measured, variance)
    return state.mean, state.covariance


def gating_distance(mean, covariance, boxes, measurement_noise):
    """Box after box."""
    inverse = np.linalg.inv(covariance[:4, :4] + measurement_noise)
    distances = []
    for box in boxes:
        d = as_measurement(box) - mean[:4]
        distances.append(d @ inverse @ d)
    return np.array(distances, dtype=float)
