"""Assignment of anchors to ground-truth boxes."""

import numpy as np

NEGATIVE = -1
IGNORED = -2


def box_iou(a, b):
    """(N, M) intersection over union of boxes (N, 4) and (M, 4); 0 where the union is empty."""
    top_left = np.maximum(a[:, None, :2], b[None, :, :2])
    bottom_right = np.minimum(a[:, None, 2:], b[None, :, 2:])
    # Without the clamp two negative sides would multiply to a positive overlap.
    sides = np.clip(bottom_right - top_left, 0.0, None)
    inter = sides[..., 0] * sides[..., 1]
    area_a = (a[:, 2] - a[:, 0]) * (a[:, 3] - a[:, 1])
    area_b = (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
    union = area_a[:, None] + area_b[None, :] - inter
    return np.divide(inter, union, out=np.zeros_like(inter), where=union > 0)


def assign_anchors(anchors, gt_boxes, low, high, force):
    """What every anchor is trained on.

    anchors   (N, 4) float array of rows x1, y1, x2, y2 in pixels
    gt_boxes  (M, 4) float array of rows x1, y1, x2, y2 in pixels
    low       float: an anchor whose best IoU is below it is negative
    high      float: an anchor whose best IoU reaches it is positive; 0 < low <= high <= 1
    force     bool: whether the best anchors of each ground truth become positive in any case

    Returns an integer array (N,): the index of a ground truth for a positive anchor,
    -1 for a negative one and -2 for one that is ignored.
    """
    labels = np.full(len(anchors), NEGATIVE, dtype=np.int64)
    if len(anchors) == 0 or len(gt_boxes) == 0:
        return labels

    iou = box_iou(anchors, gt_boxes)
    best = iou.max(axis=1)
    labels[best >= low] = IGNORED
    positive = best >= high
    labels[positive] = iou.argmax(axis=1)[positive]

    if force and not positive.any():
        best_of_gt = iou.max(axis=0)
        # A ground truth that touches no anchor has the best IoU 0, which every anchor reaches.
        forced = (iou == best_of_gt) & (best_of_gt > 0)
        rows = forced.any(axis=1)
        # Only the ground truths that force an anchor compete for it.
        labels[rows] = np.where(forced, iou, -1.0).argmax(axis=1)[rows]
    return labels
