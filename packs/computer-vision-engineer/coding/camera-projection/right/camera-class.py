from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Lens:
    """Radial and tangential distortion of normalised coordinates."""

    k1: float
    k2: float
    p1: float
    p2: float
    k3: float

    def bend(self, xy):
        x, y = xy[..., 0], xy[..., 1]
        s = x**2 + y**2
        scale = np.polynomial.polynomial.polyval(s, [1.0, self.k1, self.k2, self.k3])
        dx = 2 * self.p1 * x * y + self.p2 * (3 * x**2 + y**2)
        dy = self.p1 * (x**2 + 3 * y**2) + 2 * self.p2 * x * y
        return np.stack([scale * x + dx, scale * y + dy], axis=-1)


def _project_front(points, lens, camera):
    xy = points[:, :2] / points[:, 2][:, None]
    u = np.concatenate([lens.bend(xy), np.ones((len(points), 1))], axis=1)
    return np.einsum("ij,nj->ni", camera, u)[:, :2]


def project(points, rotation, translation, camera, distortion):
    """Splits the points by depth and puts the results together again."""
    lens = Lens(*distortion)
    moved = np.einsum("ij,nj->ni", rotation, points) + translation
    visible = np.flatnonzero(moved[:, 2] > 0)
    result = np.empty((len(points), 2))
    result[:] = np.nan
    if visible.size:
        result[visible] = _project_front(moved[visible], lens, camera)
    return result
