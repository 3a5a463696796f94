"""Assignment in one pass over the ground truths, keeping running maxima."""

import numpy as np


def overlap(anchors, box):
    """(N,) IoU of all anchors with one box."""
    x = np.minimum(anchors[:, 2], box[2]) - np.maximum(anchors[:, 0], box[0])
    y = np.minimum(anchors[:, 3], box[3]) - np.maximum(anchors[:, 1], box[1])
    inter = np.where((x > 0) & (y > 0), x * y, 0.0)
    area = np.prod(anchors[:, 2:] - anchors[:, :2], axis=1) + np.prod(box[2:] - box[:2])
    return inter / np.where(inter > 0, area - inter, 1.0)


def assign_anchors(anchors, gt_boxes, low, high, force):
    count = anchors.shape[0]
    best, owner = np.zeros(count), np.full(count, -1)
    claim, claimant = np.zeros(count), np.full(count, -1)
    for index in range(gt_boxes.shape[0]):
        iou = overlap(anchors, gt_boxes[index])
        better = iou > best
        best[better], owner[better] = iou[better], index
        peak = iou.max(initial=0.0)
        if force and peak > 0.0:
            mine = (iou == peak) & (iou > claim)
            claim[mine], claimant[mine] = peak, index
    labels = np.where(best >= high, owner, np.where(best < low, -1, -2))
    return np.where(claimant >= 0, claimant, labels)
