import numpy as np


def otsu_threshold(image: np.ndarray) -> int:
    """Threshold that separates an image into a dark and a bright class.

    Args:
        image: uint8 array of shape (H, W) with at least one pixel.

    Returns:
        Whole number t in 0..255; pixels <= t are dark, pixels > t are bright.
    """
    raise NotImplementedError
