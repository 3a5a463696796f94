"""Scaling of images and maps. Pixel centres lie at i + 0.5 in the source as in the result."""
import numpy as np


def nearest(values, size):
    """Scales (H, W) or (H, W, C) to size (height, width); each pixel is a copy of a source pixel.

    Row i of the result is row floor((i + 0.5) * H / height) of the source, columns likewise.
    """
    rows = (2 * np.arange(size[0]) + 1) * values.shape[0] // (2 * size[0])
    columns = (2 * np.arange(size[1]) + 1) * values.shape[1] // (2 * size[1])
    return values[rows][:, columns]


def _neighbours(length, size):
    """Two neighbours of each output pixel and the weight of the second."""
    position = np.clip((np.arange(size) + 0.5) * length / size - 0.5, 0, length - 1)
    low = position.astype(int)
    return low, np.minimum(low + 1, length - 1), position - low


def bilinear(values, size):
    """Scales (H, W) or (H, W, C) to size (height, width) by bilinear interpolation, as float."""
    values = np.asarray(values, dtype=float)
    extra = (1,) * (values.ndim - 2)
    top, bottom, down = _neighbours(values.shape[0], size[0])
    left, right, across = _neighbours(values.shape[1], size[1])
    down, across = down.reshape(-1, 1, *extra), across.reshape(1, -1, *extra)
    rows = values[top] * (1 - down) + values[bottom] * down
    return rows[:, left] * (1 - across) + rows[:, right] * across
