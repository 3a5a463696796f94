import numpy as np


def mean_iou(predictions, labels, num_classes, ignore_index):
    """Intersection over union of each class over a data set, and its mean.

    Args:
        predictions: list of integer arrays (H, W), the class predicted for each pixel.
        labels: list of integer arrays of the same shapes, the true class of each pixel.
        num_classes: positive integer C; classes are numbered from 0 to C - 1.
        ignore_index: label of the pixels that do not count; not one of the classes.

    Returns:
        tuple of a float64 array (C,), the IoU of each class (NaN where it does not occur),
        and a float, the mean over the classes that occur.
    """
    raise NotImplementedError
