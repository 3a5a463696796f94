import numpy as np


class Clusters:
    """Centres with the points that belong to them."""

    def __init__(self, points, centres):
        # Shifting everything by a common offset keeps the numbers small.
        self.offset = points.mean(axis=0) if len(points) else np.zeros(points.shape[1])
        self.points = points - self.offset
        self.centres = centres - self.offset
        self.assign()

    def assign(self):
        """Labels and squared distances from one broadcast array of shape (N, K, D)."""
        squares = ((self.points[:, None, :] - self.centres[None, :, :]) ** 2).sum(axis=-1)
        self.labels = np.argmin(squares, axis=1)
        self.costs = np.take_along_axis(squares, self.labels[:, None], axis=1)[:, 0]

    def update(self):
        """Means by summing with np.add.at; centres without points keep their place."""
        sums = np.zeros_like(self.centres)
        np.add.at(sums, self.labels, self.points)
        counts = np.bincount(self.labels, minlength=len(self.centres))
        used = counts > 0
        self.centres[used] = sums[used] / counts[used, None]


def kmeans(points, centres, max_rounds):
    """Class-based, runs until nothing changes or the rounds are used up."""
    state = Clusters(points.astype(float), centres.astype(float))
    for _ in range(max_rounds):
        old = state.labels
        state.update()
        state.assign()
        if (old == state.labels).all():
            break
    return state.centres + state.offset, state.labels, state.costs.sum()
