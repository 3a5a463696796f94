import numpy as np


def _factors(
    x: np.ndarray, y: np.ndarray, distortion: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Radial factor and tangential shift in x and y at normalised coordinates of shape (N,)."""
    k1, k2, p1, p2, k3 = distortion
    r2 = x * x + y * y
    radial = 1.0 + r2 * (k1 + r2 * (k2 + r2 * k3))
    shift_x = 2.0 * p1 * x * y + p2 * (r2 + 2.0 * x * x)
    shift_y = p1 * (r2 + 2.0 * y * y) + 2.0 * p2 * x * y
    return radial, shift_x, shift_y


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
    # Points are rows, so R X becomes X R^T.
    in_camera = points @ rotation.T + translation
    front = in_camera[:, 2] > 0
    pixels = np.full((len(points), 2), np.nan)

    # Only what is in front is divided: behind, the division would mirror points into the image.
    x, y = (in_camera[front, :2] / in_camera[front, 2:]).T
    radial, shift_x, shift_y = _factors(x, y, distortion)
    distorted = np.stack([x * radial + shift_x, y * radial + shift_y], axis=1)
    pixels[front] = distorted @ camera[:2, :2].T + camera[:2, 2]
    return pixels


def undistort(
    pixels: np.ndarray, camera: np.ndarray, distortion: np.ndarray, iterations: int
) -> np.ndarray:
    """Normalised coordinates without distortion, by fixed-point iteration.

    Args:
        pixels: float64 array of shape (N, 2), pixel coordinates u, v.
        camera: float64 array of shape (3, 3), the camera matrix in pixels.
        distortion: float64 array of shape (5,), k1, k2, p1, p2, k3.
        iterations: number of steps, 0 or more.

    Returns:
        float64 array of shape (N, 2), normalised coordinates x, y.
    """
    start = np.linalg.solve(camera[:2, :2], (pixels - camera[:2, 2]).T)
    x, y = start
    for _ in range(iterations):
        radial, shift_x, shift_y = _factors(x, y, distortion)
        x, y = (start[0] - shift_x) / radial, (start[1] - shift_y) / radial
    return np.stack([x, y], axis=1)
