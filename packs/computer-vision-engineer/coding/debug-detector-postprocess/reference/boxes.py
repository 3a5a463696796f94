"""Arithmetic on boxes.

Corner form is x1, y1, x2, y2; centre form is centre x, centre y, width, height. Coordinates are
continuous: pixel column i covers x from i to i + 1, so an image of width W reaches from 0 to W.
"""
import numpy as np


def to_corners(boxes):
    """Turns boxes (N, 4) from centre form into corner form."""
    centre, half = boxes[:, :2], boxes[:, 2:] / 2
    return np.concatenate([centre - half, centre + half], axis=1)


def area(boxes):
    """Areas (N,) of boxes (N, 4) in corner form."""
    return (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])


def iou_matrix(first, second):
    """Intersection over union (N, M) of boxes (N, 4) and (M, 4) in corner form.

    Two boxes without area have an IoU of 0.
    """
    top_left = np.maximum(first[:, None, :2], second[None, :, :2])
    bottom_right = np.minimum(first[:, None, 2:], second[None, :, 2:])
    sides = np.maximum(bottom_right - top_left, 0.0)
    shared = sides[..., 0] * sides[..., 1]
    union = area(first)[:, None] + area(second)[None, :] - shared
    return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)


def clip(boxes, shape):
    """Cuts boxes (N, 4) in corner form at the borders of an image.

    Args:
        boxes: float array (N, 4)
        shape: height and width of the image in pixels
    """
    height, width = shape
    # Coordinates are continuous: the last column ends at x = width, not at its index.
    limits = np.array([width, height, width, height], dtype=float)
    return np.clip(boxes, 0.0, limits)
