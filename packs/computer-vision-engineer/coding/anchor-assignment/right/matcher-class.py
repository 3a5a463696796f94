"""Assignment by a matcher object, with the IoU matrix transposed as torchvision has it."""

import numpy as np


class Matcher:
    """Turns an (M, N) matrix of IoU into labels."""

    def __init__(self, low, high, allow_low_quality):
        self.low = low
        self.high = high
        self.allow_low_quality = allow_low_quality

    def __call__(self, quality):
        matched = np.argmax(quality, axis=0)
        value = np.take_along_axis(quality, matched[None], axis=0)[0]
        labels = matched.copy()
        labels[value < self.low] = -1
        labels[(value >= self.low) & (value < self.high)] = -2
        if self.allow_low_quality:
            self.add_low_quality(labels, quality)
        return labels

    @staticmethod
    def add_low_quality(labels, quality):
        peak = quality.max(axis=1, keepdims=True)
        truth, anchor = np.nonzero((quality == peak) & (quality > 0))
        # Written from the weakest claim to the strongest; equal claims from last to first.
        order = np.lexsort((-truth, quality[truth, anchor]))
        for t, a in zip(truth[order], anchor[order]):
            labels[a] = t


def iou_matrix(truths, anchors):
    t, a = truths.T[:, :, None], anchors.T[:, None, :]
    inter = np.fmax(np.minimum(t[2], a[2]) - np.maximum(t[0], a[0]), 0)
    inter = inter * np.fmax(np.minimum(t[3], a[3]) - np.maximum(t[1], a[1]), 0)
    union = (t[2] - t[0]) * (t[3] - t[1]) + (a[2] - a[0]) * (a[3] - a[1]) - inter
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.nan_to_num(inter / union, nan=0.0)


def assign_anchors(anchors, gt_boxes, low, high, force):
    if min(len(anchors), len(gt_boxes)) == 0:
        return -np.ones(len(anchors), dtype=np.int64)
    return Matcher(low, high, force)(iou_matrix(gt_boxes, anchors))
