import numpy as np

F = np.eye(7)
F[0, 4] = F[1, 5] = F[2, 6] = 1.0
H = np.eye(4, 7)


def measurement(box):
    """Centre, area and aspect ratio of a box given by corners."""
    x1, y1, x2, y2 = box
    w, h = x2 - x1, y2 - y1
    return np.array([(x1 + x2) / 2, (y1 + y2) / 2, w * h, w / h])


def predict(mean, covariance, process_noise):
    """One frame at constant velocity."""
    mean = mean.copy()
    if mean[2] + mean[6] <= 0:
        mean[6] = 0.0
    covariance = F @ covariance @ F.T + process_noise
    return F @ mean, (covariance + covariance.T) / 2


def update(mean, covariance, box, measurement_noise):
    """Correction with a detection."""
    s = H @ covariance @ H.T + measurement_noise
    k = covariance @ H.T @ np.linalg.inv(s)
    mean = mean + k @ (measurement(box) - H @ mean)
    a = np.eye(7) - k @ H
    covariance = a @ covariance @ a.T + k @ measurement_noise @ k.T
    return mean, (covariance + covariance.T) / 2


def gating_distance(mean, covariance, boxes, measurement_noise):
    """Squared Mahalanobis distances."""
    s = H @ covariance @ H.T + measurement_noise
    inverse = np.linalg.inv(s)
    distances = np.zeros(len(boxes))
    for i, box in enumerate(boxes):
        d = measurement(box) - H @ mean
        distances[i] = np.sqrt(d @ inverse @ d)
    return distances
