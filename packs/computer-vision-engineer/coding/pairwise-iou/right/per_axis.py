import numpy as np


def _common(lo_a, hi_a, lo_b, hi_b):
    """Length shared by each interval of one list with each of another."""
    return np.maximum(np.minimum.outer(hi_a, hi_b) - np.maximum.outer(lo_a, lo_b), 0)


def pairwise_iou(a, b):
    """Handles the axes as one-dimensional intervals and joins them by multiplication."""
    ax1, ay1, ax2, ay2 = np.array(a, dtype=np.float64).T
    bx1, by1, bx2, by2 = np.array(b, dtype=np.float64).T
    inter = _common(ax1, ax2, bx1, bx2) * _common(ay1, ay2, by1, by2)
    union = np.add.outer((ax2 - ax1) * (ay2 - ay1), (bx2 - bx1) * (by2 - by1)) - inter
    with np.errstate(divide="ignore", invalid="ignore"):
        iou = inter / union
    iou[union == 0] = 0
    return iou
