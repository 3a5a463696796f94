import numpy as np


def integral_image(image: np.ndarray) -> np.ndarray:
    """Summed-area table with a leading row and column of zeros.

    Args:
        image: array of shape (H, W), Boolean, whole numbers or float.

    Returns:
        Array of shape (H + 1, W + 1); entry (y, x) is the sum of image[:y, :x].
    """
    raise NotImplementedError


def box_sums(image: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Sums of the image over many boxes.

    Args:
        image: array of shape (H, W), Boolean, whole numbers or float.
        boxes: int64 array of shape (N, 4), rows x1, y1, x2, y2 in pixels, half-open.

    Returns:
        Array of shape (N,), the sum over each box.
    """
    raise NotImplementedError
