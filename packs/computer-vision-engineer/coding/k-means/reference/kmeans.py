import numpy as np


def _squared_distances(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Squared Euclidean distances of shape (N, K) from float64 points and centres."""
    result = np.empty((len(points), len(centres)))
    for k, centre in enumerate(centres):
        # Differences first: |x|^2 - 2 x c + |c|^2 cancels when the data is far from the origin.
        # A loop over K also avoids an array of shape (N, K, D).
        offset = points - centre
        result[:, k] = np.einsum("nd,nd->n", offset, offset)
    return result


def kmeans(
    points: np.ndarray, centres: np.ndarray, max_rounds: int
) -> tuple[np.ndarray, np.ndarray, float]:
    """Lloyd's algorithm from given initial centres.

    Args:
        points: array of shape (N, D), whole numbers or float64.
        centres: array of shape (K, D), whole numbers or float64, the initial centres.
        max_rounds: largest number of rounds of assignment and update.

    Returns:
        centres: float64 array of shape (K, D), the final centres.
        labels: int array of shape (N,), the index of the nearest final centre.
        inertia: sum over the points of the squared distance to that centre.
    """
    # Copies in float64: uint8 differences would wrap, whole-number centres cut off the means.
    points = points.astype(np.float64)
    centres = centres.astype(np.float64)

    distances = _squared_distances(points, centres)
    labels = distances.argmin(axis=1)
    for _ in range(max_rounds):
        for k in range(len(centres)):
            members = points[labels == k]
            # A centre without points stays where it is; its mean would be 0 / 0.
            if len(members):
                centres[k] = members.mean(axis=0)
        distances = _squared_distances(points, centres)
        previous, labels = labels, distances.argmin(axis=1)
        if np.array_equal(labels, previous):
            break
    return centres, labels, float(distances.min(axis=1).sum())


def seed_centres(points: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """k-means++ seeding with given random numbers.

    Args:
        points: float64 array of shape (N, D) with at least one point.
        numbers: float64 array of shape (K,) with values in [0, 1), one for each centre.

    Returns:
        int array of shape (K,), the indices of the chosen points.
    """
    chosen = []
    nearest = np.full(len(points), np.inf)
    for number in numbers:
        total = nearest.sum()
        if not chosen or total == 0:
            index = int(number * len(points))
        else:
            # Strictly greater: points at distance zero have no probability.
            index = int(np.searchsorted(np.cumsum(nearest), number * total, side="right"))
        chosen.append(index)
        offset = points - points[index]
        nearest = np.minimum(nearest, np.einsum("nd,nd->n", offset, offset))
    return np.array(chosen, dtype=np.int64)
