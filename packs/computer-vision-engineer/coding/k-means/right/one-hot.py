import numpy as np


def _distances(points, centres):
    return np.stack([np.linalg.norm(points - c, axis=1) for c in centres], axis=1)


def kmeans(points, centres, max_rounds):
    """Membership matrix and matrix product for the means; no early stop at all."""
    x = np.asarray(points, dtype=np.float64)
    c = np.array(centres, dtype=np.float64)
    k = len(c)
    for _ in range(max_rounds):
        member = np.eye(k)[_distances(x, c).argmin(axis=1)]
        count = member.sum(axis=0)[:, None]
        middle = np.divide(member.T @ x, count, out=np.zeros_like(c), where=count > 0)
        c = np.where(count > 0, middle, c)
    d = _distances(x, c)
    return c, d.argmin(axis=1), (d.min(axis=1) ** 2).sum()
