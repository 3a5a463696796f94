import numpy as np


def triangulate(intrinsics, rotations, translations, pixels):
    """Triangulates one point from its pixels in N calibrated views.

    Args:
        intrinsics: float64 array (N, 3, 3), matrix K of each view, in pixels.
        rotations: float64 array (N, 3, 3), rotation R from world to camera.
        translations: float64 array (N, 3), translation t, in metres: camera = R @ world + t.
        pixels: float64 array (N, 2), u and v in pixels; NaN where a view did not see the point.

    Returns:
        tuple of the homogeneous point, a float64 array (4,) of length 1, and a boolean array
        (N,), whether the point lies in front of each view; None if it is not determined.
    """
    raise NotImplementedError
