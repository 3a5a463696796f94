"""Boxes as offsets from anchors, and back."""

import math

import numpy as np

MIN_SIDE = 1e-3  # pixels: shorter sides of ground truths are encoded as this
MAX_LOG_SCALE = math.log(1000.0 / 16.0)  # upper bound of the log of a change of size


def encode(gt_boxes, anchors, variances):
    """What the network should predict for each pair of anchor and ground truth.

    gt_boxes   (N, 4) rows x1, y1, x2, y2 in pixels
    anchors    (N, 4) rows x1, y1, x2, y2 in pixels, row by row the partner of gt_boxes
    variances  four positive floats for x, y, w, h, without unit

    Returns a float array (N, 4) of rows tx, ty, tw, th, without unit.
    """
    raise NotImplementedError


def decode(deltas, anchors, variances):
    """Boxes from predicted offsets, for K classes at once.

    deltas     (N, 4 * K) offsets: tx, ty, tw, th of class 0, then of class 1, and so on
    anchors    (N, 4) rows x1, y1, x2, y2 in pixels
    variances  four positive floats for x, y, w, h, without unit

    Returns a float array (N, 4 * K): x1, y1, x2, y2 of class 0, then of class 1, and so on.
    """
    raise NotImplementedError
