"""Preparation of photographs as it was when the weights were trained."""
import numpy as np


def interpolation_matrix(length, size):
    """Weights (size, length) that resample a line of pixels bilinearly.

    Output pixel i lies at (i + 0.5) * length / size - 0.5 in pixels of the line; what lies before
    the first or behind the last pixel centre takes the value of that pixel.
    """
    matrix = np.zeros((size, length))
    for i in range(size):
        position = (i + 0.5) * length / size - 0.5
        position = min(max(position, 0.0), length - 1.0)
        low = int(position)
        high = min(low + 1, length - 1)
        matrix[i, low] += 1.0 - (position - low)
        matrix[i, high] += position - low
    return matrix


def prepare(photo, spec):
    """Prepares a photograph for the network.

    Args:
        photo: uint8 array (H, W, 3), red, green, blue
        spec: Spec

    Returns:
        float32 array (3, size, size)
    """
    values = photo / 255.0
    rows = interpolation_matrix(photo.shape[0], spec.size)
    columns = interpolation_matrix(photo.shape[1], spec.size)
    resized = np.einsum("ih,hwc,jw->cij", rows, values, columns)
    mean = np.reshape(spec.mean, (3, 1, 1))
    std = np.reshape(spec.std, (3, 1, 1))
    return ((resized - mean) / std).astype(np.float32)
