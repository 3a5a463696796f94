import numpy as np


class View:
    """One observation: pose (3, 4) and normalised image coordinates (2,)."""

    def __init__(self, k, r, t, pixel):
        self.pose = np.hstack([r, t.reshape(3, 1)])
        # K is upper triangular, so it is undone from the bottom to the top.
        y = (pixel[1] - k[1, 2]) / k[1, 1]
        x = (pixel[0] - k[0, 2] - k[0, 1] * y) / k[0, 0]
        self.coordinates = x, y

    def equations(self):
        """The two rows for the homogeneous point."""
        x, y = self.coordinates
        return [x * self.pose[2] - self.pose[0], y * self.pose[2] - self.pose[1]]

    def depth(self, point):
        """Third camera coordinate of a homogeneous point."""
        return self.pose[2].dot(point)


def solve(matrix):
    """Unit vector with the smallest residual, or None if there are several."""
    # The triangular factor has the same singular values and is only 4 by 4.
    triangular = np.linalg.qr(matrix, mode="r")
    _, s, vt = np.linalg.svd(triangular)
    return None if s[2] / s[0] <= 1e-6 else vt[-1]


def triangulate(intrinsics, rotations, translations, pixels):
    """Builds an object for each view that saw the point."""
    views = {}
    for index, pixel in enumerate(pixels):
        if np.all(np.isfinite(pixel)):
            args = intrinsics[index], rotations[index], translations[index], pixel
            views[index] = View(*args)
    if len(views) <= 1:
        return None
    solution = solve(np.array([row for view in views.values() for row in view.equations()]))
    if solution is None:
        return None
    far = abs(solution[3]) <= 1e-9
    if far:
        solution[3] = 0
    side = next(iter(views.values())).depth(solution) if far else solution[3]
    if side < 0:
        solution = -solution
    flags = np.array([k in views and views[k].depth(solution) > 0 for k in range(len(pixels))])
    return solution, flags
