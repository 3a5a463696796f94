import numpy as np


def _normals(corners):
    """Normals of shape (T, D), not yet of unit length, from corners of shape (T, D, D)."""
    edges = corners[:, 1:] - corners[:, :1]
    if edges.shape[-1] == 2:
        return edges[:, 0, ::-1] * np.array([1.0, -1.0])
    return np.cross(edges[:, 0], edges[:, 1])


def fit_ransac(points, samples, threshold):
    """All trials at once; refit by the smallest eigenvector of the covariance."""
    if len(samples) == 0:
        return None
    corners = points[samples]
    normals = _normals(corners)
    lengths = np.linalg.norm(normals, axis=1)
    usable = lengths > 1e-14
    if not usable.any():
        return None
    unit = normals / np.where(usable, lengths, 1.0)[:, None]
    offsets = -np.einsum("td,td->t", unit, corners[:, 0])
    close = np.abs(unit @ points.T + offsets[:, None]) <= threshold
    support = np.where(usable, close.sum(axis=1), -1)
    inliers = close[np.argmax(support)]

    members = points[inliers]
    middle = members.mean(axis=0)
    spread = (members - middle).T @ (members - middle)
    normal = np.linalg.eigh(spread)[1][:, 0]
    return normal, -(normal @ middle), inliers
