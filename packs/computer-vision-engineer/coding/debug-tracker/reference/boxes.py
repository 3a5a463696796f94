"""Boxes as x1, y1, x2, y2 in continuous pixel coordinates."""
import numpy as np


def centre(box):
    """Centre (2,) of a box (4,)."""
    return np.array([box[0] + box[2], box[1] + box[3]]) / 2


def around(point, size):
    """The box (4,) of the given width and height (2,) around a point (2,)."""
    half = np.asarray(size) / 2
    return np.concatenate([point - half, point + half])


def iou(first, second):
    """Intersection over union of two boxes (4,); 0 if they do not overlap."""
    width = min(first[2], second[2]) - max(first[0], second[0])
    height = min(first[3], second[3]) - max(first[1], second[1])
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    areas = [(b[2] - b[0]) * (b[3] - b[1]) for b in (first, second)]
    return float(shared / (areas[0] + areas[1] - shared))
