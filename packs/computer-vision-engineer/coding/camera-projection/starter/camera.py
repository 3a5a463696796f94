import numpy as np


def project(
    points: np.ndarray,
    rotation: np.ndarray,
    translation: np.ndarray,
    camera: np.ndarray,
    distortion: np.ndarray,
) -> np.ndarray:
    """Projects world points into the image of a camera with lens distortion.

    Args:
        points: float64 array of shape (N, 3), world coordinates in metres.
        rotation: float64 array of shape (3, 3), world to camera.
        translation: float64 array of shape (3,), world to camera in metres.
        camera: float64 array of shape (3, 3), the camera matrix in pixels.
        distortion: float64 array of shape (5,), k1, k2, p1, p2, k3.

    Returns:
        float64 array of shape (N, 2), pixel coordinates u, v; NaN for points not in front.
    """
    raise NotImplementedError
