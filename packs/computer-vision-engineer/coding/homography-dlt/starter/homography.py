import numpy as np


def find_homography(source: np.ndarray, target: np.ndarray) -> np.ndarray | None:
    """Homography by the normalised direct linear transform.

    Args:
        source: float64 array of shape (N, 2), points x, y.
        target: float64 array of shape (N, 2), the points u, v to which they correspond.

    Returns:
        Array of shape (3, 3), of any scale but not zero, that maps source to target in homogeneous
        coordinates; None if the pairs do not determine it.
    """
    raise NotImplementedError
