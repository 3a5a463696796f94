"""Boxes as offsets from anchors, and back."""

import math

import numpy as np

MIN_SIDE = 1e-3  # pixels: shorter sides of ground truths are encoded as this
MAX_LOG_SCALE = math.log(1000.0 / 16.0)  # upper bound of the log of a change of size


def centre_and_size(boxes):
    """(N, 2) centres and (N, 2) sides of corner boxes (N, 4), as float64."""
    boxes = np.asarray(boxes, dtype=np.float64)
    return (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]


def encode(gt_boxes, anchors, variances):
    """What the network should predict for each pair of anchor and ground truth.

    gt_boxes   (N, 4) rows x1, y1, x2, y2 in pixels
    anchors    (N, 4) rows x1, y1, x2, y2 in pixels, row by row the partner of gt_boxes
    variances  four positive floats for x, y, w, h, without unit

    Returns a float array (N, 4) of rows tx, ty, tw, th, without unit.
    """
    gt_centre, gt_size = centre_and_size(gt_boxes)
    centre, size = centre_and_size(anchors)
    # The log of a side of 0 would be -inf and spoil the whole loss.
    gt_size = np.maximum(gt_size, MIN_SIDE)
    raw = np.concatenate([(gt_centre - centre) / size, np.log(gt_size / size)], axis=1)
    return raw / np.asarray(variances, dtype=np.float64)


def decode(deltas, anchors, variances):
    """Boxes from predicted offsets, for K classes at once.

    deltas     (N, 4 * K) offsets: tx, ty, tw, th of class 0, then of class 1, and so on
    anchors    (N, 4) rows x1, y1, x2, y2 in pixels
    variances  four positive floats for x, y, w, h, without unit

    Returns a float array (N, 4 * K): x1, y1, x2, y2 of class 0, then of class 1, and so on.
    """
    centre, size = centre_and_size(anchors)
    raw = np.asarray(deltas, dtype=np.float64).reshape(len(deltas), deltas.shape[1] // 4, 4)
    raw = raw * np.asarray(variances, dtype=np.float64)
    new_centre = centre[:, None, :] + raw[..., :2] * size[:, None, :]
    half = size[:, None, :] * np.exp(raw[..., 2:]) / 2
    boxes = np.concatenate([new_centre - half, new_centre + half], axis=2)
    return boxes.reshape(deltas.shape)
