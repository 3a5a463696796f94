import numpy as np


def observe(boxes):
    """Centre, area and aspect ratio of boxes (..., 4)."""
    x1, y1, x2, y2 = np.moveaxis(np.asarray(boxes, dtype=float), -1, 0)
    w, h = x2 - x1, y2 - y1
    return np.stack([x1 + w / 2, y1 + h / 2, w * h, w / h], axis=-1)


def predict(mean, covariance, process_noise):
    """Works on blocks: position and size gain from the velocities."""
    new = np.array(mean)
    if new[2] + new[6] <= 0:
        new[6] = 0
    new[:3] += new[4:]
    moved = np.array(covariance)
    moved[:3] += moved[4:]
    moved[:, :3] += moved[:, 4:]
    moved += process_noise
    return new, np.triu(moved) + np.triu(moved, 1).T


def update(mean, covariance, box, measurement_noise):
    """Adds the information of the detection to that of the prediction."""
    weight = np.linalg.inv(measurement_noise)
    information = np.linalg.inv(covariance)
    information[:4, :4] += weight
    corrected = np.linalg.inv(information)
    corrected = 0.5 * (corrected + corrected.T)
    return mean + corrected[:, :4] @ weight @ (observe(box) - mean[:4]), corrected


def gating_distance(mean, covariance, boxes, measurement_noise):
    """Whitens the innovations with the Cholesky factor."""
    factor = np.linalg.cholesky(covariance[:4, :4] + measurement_noise)
    white = np.linalg.solve(factor, (observe(boxes) - mean[:4]).T)
    return (white**2).sum(axis=0)
