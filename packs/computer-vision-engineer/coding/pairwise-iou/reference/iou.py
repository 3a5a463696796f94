import numpy as np


def _overlaps(a, b):
    """Intersection and union areas (N, M) of float64 boxes (N, 4) and (M, 4)."""
    top_left = np.maximum(a[:, None, :2], b[None, :, :2])
    bottom_right = np.minimum(a[:, None, 2:], b[None, :, 2:])
    # Clamp each side before multiplying: two negative sides would make a positive area.
    sides = np.clip(bottom_right - top_left, 0.0, None)
    intersection = sides[..., 0] * sides[..., 1]
    area_a = (a[:, 2] - a[:, 0]) * (a[:, 3] - a[:, 1])
    area_b = (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
    return intersection, area_a[:, None] + area_b[None, :] - intersection


def _ratio(part, whole):
    """part / whole where whole is positive, 0 elsewhere."""
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


def pairwise_iou(a, b):
    """Intersection over union of every box of a with every box of b.

    Args:
        a: array (N, 4), rows x1, y1, x2, y2 with x2 >= x1 and y2 >= y1; any real dtype.
        b: array (M, 4), as a.

    Returns:
        float64 array (N, M), values from 0 to 1; entry [i, j] belongs to a[i] and b[j].
    """
    # Integer corners would overflow in the products, unsigned ones even in the differences.
    a = np.asarray(a, dtype=np.float64)
    b = np.asarray(b, dtype=np.float64)
    return _ratio(*_overlaps(a, b))


def pairwise_giou(a, b):
    """Generalised IoU of every box of a with every box of b.

    Args:
        a: array (N, 4), rows x1, y1, x2, y2.
        b: array (M, 4), as a.

    Returns:
        float64 array (N, M), values from -1 to 1: IoU minus the share of the enclosing box
        that neither box covers; 0 where the enclosing box has no area.
    """
    a = np.asarray(a, dtype=np.float64)
    b = np.asarray(b, dtype=np.float64)
    intersection, union = _overlaps(a, b)
    top_left = np.minimum(a[:, None, :2], b[None, :, :2])
    bottom_right = np.maximum(a[:, None, 2:], b[None, :, 2:])
    enclosing = np.prod(bottom_right - top_left, axis=-1)
    return _ratio(intersection, union) - _ratio(enclosing - union, enclosing)
