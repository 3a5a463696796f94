"""Where pictures come from: the camera above the belt and the service desk."""
import numpy as np


def from_camera(first, second):
    """Combines the two exposures that the camera takes of each part, which halves the noise power.

    Args:
        first, second: uint8 arrays (H, W, 3) as the driver delivers them: blue, green, red

    Returns:
        uint8 array (H, W, 3), red, green, blue: the mean of the exposures, rounded down
    """
    frame = (first + second) // 2
    return frame


def from_upload(pixels):
    """Brings a decoded upload into the usual form.

    Args:
        pixels: uint8 array (H, W) grey, (H, W, 3) red, green, blue, or (H, W, 4) with alpha

    Returns:
        uint8 array (H, W, 3), red, green, blue; alpha is ignored
    """
    if pixels.ndim == 2:
        return np.repeat(pixels[:, :, None], 3, axis=2)
    return pixels[:, :, :3]
