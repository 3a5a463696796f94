import numpy as np


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
    raise NotImplementedError
