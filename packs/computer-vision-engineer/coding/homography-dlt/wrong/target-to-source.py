import numpy as np


def _normaliser(points):
    centre = points.mean(axis=0)
    distance = np.linalg.norm(points - centre, axis=1).mean()
    if distance < 1e-10:
        return None
    s = np.sqrt(2.0) / distance
    return np.array([[s, 0, -s * centre[0]], [0, s, -s * centre[1]], [0, 0, 1]])


def find_homography(source, target):
    if len(source) < 4:
        return None
    t, s = _normaliser(target), _normaliser(source)
    if t is None or s is None:
        return None
    rows = []
    for (x, y), (u, v) in zip(target, source):
        x, y, _ = t @ [x, y, 1]
        u, v, _ = s @ [u, v, 1]
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, -u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, -v])
    _, values, vectors = np.linalg.svd(np.array(rows))
    if values[7] <= 1e-7 * values[0]:
        return None
    h = vectors[-1].reshape(3, 3)
    return np.linalg.inv(s) @ h @ t
