"""Brings images and label maps to the size of the evaluation."""
import numpy as np

from labels import to_classes
from resize import bilinear


def prepare(image, numbers, size):
    """Prepares one sample.

    Args:
        image: float array (H, W, 3), values from 0 to 1
        numbers: uint8 array (H', W'), the label map as stored; it may be larger than the image
        size: height and width of the evaluation

    Returns:
        image: float array (height, width, 3), scaled bilinearly
        classes: uint8 array (height, width), IGNORE for what is not trained
    """
    image = bilinear(image, size)
    numbers = np.round(bilinear(numbers, size)).astype(np.uint8)
    return image, to_classes(numbers)
