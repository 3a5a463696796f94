import math

import numpy as np


def _model(corners):
    """Coefficients of the line or plane through the corners in plain numbers, or None."""
    p = corners[0]
    edges = [[b - a for a, b in zip(p, corner)] for corner in corners[1:]]
    if len(p) == 2:
        (x, y), = edges
        normal = [y, -x]
    else:
        (a, b, c), (d, e, f) = edges
        normal = [b * f - c * e, c * d - a * f, a * e - b * d]
    length = math.sqrt(sum(value * value for value in normal))
    if length < 1e-13:
        return None
    normal = [value / length for value in normal]
    return normal, -sum(n * v for n, v in zip(normal, p))


def _least_axis(members):
    """Eigenvector of the scatter matrix that belongs to the smallest eigenvalue."""
    centre = [math.fsum(column) / len(members) for column in zip(*members)]
    centred = [[v - c for v, c in zip(row, centre)] for row in members]
    scatter = [
        [math.fsum(row[i] * row[j] for row in centred) for j in range(len(centre))]
        for i in range(len(centre))
    ]
    values, vectors = np.linalg.eigh(np.array(scatter))
    normal = vectors[:, int(np.argmin(values))]
    return normal, -float(np.dot(normal, centre))


def fit_ransac(points, samples, threshold):
    """Loops over trials and points without array arithmetic in the search."""
    rows = points.tolist()
    best = []
    for sample in samples.tolist():
        model = _model([rows[i] for i in sample])
        if model is None:
            continue
        normal, offset = model
        close = [
            abs(sum(n * v for n, v in zip(normal, row)) + offset) <= threshold for row in rows
        ]
        if not best or sum(close) > sum(best):
            best = close
    if not best:
        return None
    normal, offset = _least_axis([row for row, keep in zip(rows, best) if keep])
    return normal, offset, np.array(best)
