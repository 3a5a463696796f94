import numpy as np


def disparity_map(left, right, max_disparity, radius):
    """Disparity of the left image by block matching.

    Args:
        left, right: uint8 arrays (H, W), grey values of a rectified pair.
        max_disparity: integer, 0 or more; disparities 0 to max_disparity are tried, in pixels.
        radius: integer, 0 or more; a window has 2 * radius + 1 rows and columns.

    Returns:
        integer array (H, W) in pixels, -1 where there is no disparity.
    """
    raise NotImplementedError


def depth_map(disparity, focal_length, baseline):
    """Depth of each pixel from its disparity.

    Args:
        disparity: integer or float64 array (H, W) in pixels, negative where there is none.
        focal_length: positive number, in pixels.
        baseline: positive number, distance of the two cameras in metres.

    Returns:
        float64 array (H, W) in metres.
    """
    raise NotImplementedError
