"""Bilinear resizing with half-pixel centres."""

import numpy as np


def two_taps(length, out_length):
    """For each output pixel of one axis: both source indices and the weight of the second."""
    # Pixel i covers [i, i + 1), so its centre is at i + 0.5 in either image.
    position = (np.arange(out_length) + 0.5) * (length / out_length) - 0.5
    position = np.clip(position, 0, length - 1)
    first = np.floor(position).astype(np.intp)
    second = np.minimum(first + 1, length - 1)
    return first, second, position - first


def resize_bilinear(image, size):
    """The image at another size, without antialiasing.

    image  (H, W) or (H, W, C) array of uint8 or float64
    size   (rows, columns) of the result, in pixels

    Returns a float64 array (rows, columns) or (rows, columns, C), not rounded.
    """
    # Converted first: differences of uint8 would wrap around.
    result = np.asarray(image, dtype=np.float64)
    for axis in (0, 1):
        first, second, weight = two_taps(image.shape[axis], size[axis])
        shape = [1] * result.ndim
        shape[axis] = -1
        weight = weight.reshape(shape)
        low, high = result.take(first, axis=axis), result.take(second, axis=axis)
        result = low * (1.0 - weight) + high * weight
    return result.astype(image.dtype)
