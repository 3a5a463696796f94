import numpy as np


class Frame:
    """Normalised coordinates of a point set."""

    def __init__(self, points):
        self.centre = points.mean(axis=0)
        radius = np.hypot(*(points - self.centre).T).mean()
        self.usable = radius > 1e-10
        self.scale = np.sqrt(2) / radius if self.usable else 1.0
        self.points = (points - self.centre) * self.scale

    def matrix(self):
        to_centre = np.array([[1, 0, -self.centre[0]], [0, 1, -self.centre[1]], [0, 0, 1]])
        return np.diag([self.scale, self.scale, 1.0]) @ to_centre


def find_homography(source, target):
    """Eigenvector of the normal matrix, summed pair by pair."""
    if source.shape[0] < 4:
        return None
    a, b = Frame(source), Frame(target)
    if not (a.usable and b.usable):
        return None
    normal = np.zeros((9, 9))
    for (x, y), (u, v) in zip(a.points, b.points):
        for row in (
            [x, y, 1, 0, 0, 0, -u * x, -u * y, -u],
            [0, 0, 0, x, y, 1, -v * x, -v * y, -v],
        ):
            normal += np.outer(row, row)
    values, vectors = np.linalg.eigh(normal)
    if np.sqrt(max(values[1], 0.0)) <= 1e-7 * np.sqrt(values[-1]):
        return None
    return np.linalg.inv(b.matrix()) @ vectors[:, 0].reshape(3, 3) @ a.matrix()
