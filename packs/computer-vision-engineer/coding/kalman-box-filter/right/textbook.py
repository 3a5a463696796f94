import numpy as np

F = np.eye(7) + np.diag(np.ones(3), k=4)
H = np.hstack([np.eye(4), np.zeros((4, 3))])


def to_z(box):
    """Column (4, 1) of centre, area and aspect ratio."""
    x1, y1, x2, y2 = box
    w = x2 - x1
    h = y2 - y1
    return np.array([[x1 + w / 2.0], [y1 + h / 2.0], [w * h], [w / h]])


def predict(mean, covariance, process_noise):
    """x = F x, P = F P F' + Q with column vectors."""
    x = mean.reshape(7, 1).copy()
    if x[6, 0] + x[2, 0] <= 0:
        x[6, 0] *= 0.0
    p = F @ covariance @ F.T + process_noise
    return (F @ x).ravel(), (p + p.T) / 2


def update(mean, covariance, box, measurement_noise):
    """Gain, innovation and Joseph form with explicit inverses."""
    x = mean.reshape(7, 1)
    y = to_z(box) - H @ x
    s = H @ covariance @ H.T + measurement_noise
    k = covariance @ H.T @ np.linalg.inv(s)
    i_kh = np.eye(7) - k @ H
    p = i_kh @ covariance @ i_kh.T + k @ measurement_noise @ k.T
    return (x + k @ y).ravel(), (p + p.T) / 2


def gating_distance(mean, covariance, boxes, measurement_noise):
    """Quadratic form by einsum."""
    if len(boxes) == 0:
        return np.zeros(0)
    y = np.array([to_z(box).ravel() for box in boxes]) - mean[:4]
    precision = np.linalg.inv(H @ covariance @ H.T + measurement_noise)
    return np.einsum("ni,ij,nj->n", y, precision, y)
