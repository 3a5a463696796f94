import numpy as np


class Hyperplane:
    """Set of points x with normal . (x - anchor) = 0."""

    def __init__(self, points):
        self.anchor = np.mean(points, axis=0)
        _, self.spread, axes = np.linalg.svd(points - self.anchor)
        self.normal = axes[-1]

    @property
    def defined(self):
        """False where the points fill less than D - 1 dimensions."""
        dimension = len(self.normal)
        return self.spread[dimension - 2] > 1e-9 * max(1.0, self.spread[0])

    def distances(self, points):
        return abs((points - self.anchor) @ self.normal)


def fit_ransac(points, samples, threshold):
    """One class for the trial and for the final fit, any dimension, through the SVD."""
    candidates = []
    for sample in samples:
        plane = Hyperplane(points[sample])
        if plane.defined:
            candidates.append(plane.distances(points) <= threshold)
    if not candidates:
        return None
    # max returns the first of equals.
    inliers = max(candidates, key=np.count_nonzero)
    final = Hyperplane(points[inliers])
    return final.normal, float(-final.normal @ final.anchor), inliers
