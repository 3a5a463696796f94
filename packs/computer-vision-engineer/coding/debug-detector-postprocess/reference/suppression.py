"""Choice of candidates and removal of duplicates."""
import numpy as np

from boxes import iou_matrix


def strongest(scores, limit):
    """Indices of the candidates that enter suppression, the best first.

    Args:
        scores: float array (N,)
        limit: at most so many, at least 1

    Returns:
        int array (min(N, limit),)
    """
    # Stable, so that equal scores stay in the order of the rows.
    return np.argsort(-scores, kind="stable")[:limit]


def nms(boxes, classes, iou_threshold):
    """Greedy non-maximum suppression within each class.

    Args:
        boxes: float array (N, 4) in corner form, in descending order of their scores
        classes: int array (N,)
        iou_threshold: a box whose IoU with an accepted box of its class is greater goes

    Returns:
        int array (K,) of the boxes that stay, ascending
    """
    overlaps = iou_matrix(boxes, boxes) > iou_threshold
    overlaps &= classes[:, None] == classes[None, :]
    alive = np.ones(len(boxes), dtype=bool)
    for i in range(len(boxes)):
        if alive[i]:
            alive[i + 1:] &= ~overlaps[i, i + 1:]
    return np.flatnonzero(alive)
