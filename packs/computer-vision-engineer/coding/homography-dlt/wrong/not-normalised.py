import numpy as np


def find_homography(source, target):
    if len(source) < 4:
        return None
    rows = []
    for (x, y), (u, v) in zip(source, target):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, -u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, -v])
    _, values, vectors = np.linalg.svd(np.array(rows))
    if values[7] <= 1e-7 * values[0]:
        return None
    return vectors[-1].reshape(3, 3)
