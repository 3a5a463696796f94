"""From pictures to part types, as it runs beside the belt."""
import numpy as np

from resize import bilinear
from sources import from_camera, from_upload


def prepare(image, spec):
    """Prepares a picture as in training.

    Args:
        image: uint8 array (H, W, 3), red, green, blue
        spec: Spec

    Returns:
        float32 array (3, size, size)
    """
    mean, std = np.array(spec.mean), np.array(spec.std)
    # Division by 255, mean and deviation in one multiplication and one subtraction.
    gain = 1.0 / (255.0 * std)
    offset = mean
    values = bilinear(image, spec.size) * gain - offset
    return np.ascontiguousarray(values.transpose(2, 0, 1), dtype=np.float32)


def prepare_camera(first, second, spec):
    """Prepares the two exposures (H, W, 3) of a part; see `from_camera`."""
    return prepare(from_camera(first, second), spec)


def prepare_upload(pixels, spec):
    """Prepares a picture that a customer has sent; see `from_upload`."""
    return prepare(from_upload(pixels), spec)


def classify(inputs, weights, bias):
    """Applies the last layer to the mean of each channel, which stands here for the network.

    Args:
        inputs: float array (N, 3, size, size)
        weights, bias: float arrays (C, 3) and (C,)

    Returns:
        labels: int array (N,)
        probabilities: float array (N, C)
    """
    scores = inputs.mean(axis=(2, 3), dtype=np.float64) @ weights.T + bias
    scores = np.exp(scores - scores.max(axis=1, keepdims=True))
    probabilities = scores / scores.sum(axis=1, keepdims=True)
    return probabilities.argmax(axis=1), probabilities
