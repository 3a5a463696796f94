import numpy as np


class Matcher:
    """Holds the best cost so far for the pixels whose windows fit."""

    def __init__(self, left, right, radius):
        self.left = left.astype(np.int32)
        self.right = right.astype(np.int32)
        self.radius = radius
        self.cost = np.full(left.shape, np.inf)
        self.disparity = np.full(left.shape, -1)

    def aggregate(self, difference):
        """Sums over the window, first along rows and then along columns."""
        r = self.radius
        height, width = difference.shape
        across = sum(difference[:, k:width - 2 * r + k] for k in range(2 * r + 1))
        return sum(across[k:height - 2 * r + k] for k in range(2 * r + 1))

    def attempt(self, d):
        """Takes a disparity over wherever it is strictly cheaper."""
        r = self.radius
        height, width = self.left.shape
        if width - d < 2 * r + 1 or height < 2 * r + 1:
            return
        shifted = self.right[:, :width - d]
        sums = self.aggregate(np.abs(self.left[:, d:] - shifted))
        where = np.s_[r:height - r, d + r:width - r]
        self.disparity[where] = np.where(sums < self.cost[where], d, self.disparity[where])
        self.cost[where] = np.minimum(sums, self.cost[where])


def disparity_map(left, right, max_disparity, radius):
    """Tries one disparity after the other."""
    matcher = Matcher(left, right, radius)
    for d in range(max_disparity + 1):
        matcher.attempt(d)
    return matcher.disparity


def depth_map(disparity, focal_length, baseline):
    """Uses the division's own mask."""
    depth = np.where(disparity < 0, np.nan, np.inf)
    return np.divide(focal_length * baseline, disparity, out=depth, where=disparity > 0)
