import numpy as np


def _similarity(points):
    """Scale and shift (s, tx, ty) of the normalisation, or None for coincident points."""
    mx, my = (float(value) for value in points.mean(axis=0))
    mean = sum(((x - mx) ** 2 + (y - my) ** 2) ** 0.5 for x, y in points.tolist()) / len(points)
    if mean < 1e-11 * (1 + abs(mx) + abs(my)):
        return None
    s = 2**0.5 / mean
    return s, -s * mx, -s * my


def find_homography(source, target):
    """Reduces the equations by QR first, then takes the null vector of the small triangle."""
    if len(source) < 4:
        return None
    first, second = _similarity(source), _similarity(target)
    if first is None or second is None:
        return None
    (s, tx, ty), (r, ax, ay) = first, second
    rows = np.zeros((2 * len(source), 9))
    for i, ((x, y), (u, v)) in enumerate(zip(source.tolist(), target.tolist())):
        x, y, u, v = s * x + tx, s * y + ty, r * u + ax, r * v + ay
        rows[2 * i] = x, y, 1, 0, 0, 0, -u * x, -u * y, -u
        rows[2 * i + 1] = 0, 0, 0, x, y, 1, -v * x, -v * y, -v
    triangle = np.linalg.qr(rows, mode="r")
    square = np.zeros((9, 9))
    square[: len(triangle)] = triangle
    _, values, axes = np.linalg.svd(square)
    if values[7] <= 1e-7 * values[0]:
        return None
    g = axes[8].reshape(3, 3)
    undo = np.array([[1 / r, 0, -ax / r], [0, 1 / r, -ay / r], [0, 0, 1]])
    return -5.0 * undo @ g @ np.array([[s, 0, tx], [0, s, ty], [0, 0, 1]])
