import numpy as np


def _normalise(points):
    homogeneous = np.vstack([points.T, np.ones(len(points))])
    centre = homogeneous.mean(axis=1)[:2]
    spread = np.sqrt(((points - centre) ** 2).sum(axis=1)).sum() / len(points)
    if np.isclose(spread, 0.0, atol=1e-10):
        return None, None
    s = 2**0.5 / spread
    transform = np.array([[s, 0, -s * centre[0]], [0, s, -s * centre[1]], [0, 0, 1]])
    return transform, transform @ homogeneous


def find_homography(source, target):
    """Rows as Kronecker products of (1, 0, -u), (0, 1, -v) with the point; scaled to norm 1."""
    n = len(source)
    if n < 4:
        return None
    t, p = _normalise(source)
    s, q = _normalise(target)
    if t is None or s is None:
        return None
    rows = []
    for k in range(n):
        left = np.array([[1.0, 0.0, -q[0, k]], [0.0, 1.0, -q[1, k]]])
        rows.append(np.kron(left, p[:, k]))
    _, sigma, vh = np.linalg.svd(np.vstack(rows))
    if sigma[7] < 1e-7 * sigma[0]:
        return None
    h = np.linalg.inv(s) @ vh[8].reshape(3, 3) @ t
    return h / np.linalg.norm(h)
