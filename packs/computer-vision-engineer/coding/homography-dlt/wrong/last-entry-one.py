import numpy as np


def find_homography(source, target):
    if len(source) < 4:
        return None
    rows, right = [], []
    for (x, y), (u, v) in zip(source, target):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
        right += [u, v]
    h, _, rank, _ = np.linalg.lstsq(np.array(rows), np.array(right), rcond=1e-10)
    if rank < 8:
        return None
    return np.append(h, 1.0).reshape(3, 3)
