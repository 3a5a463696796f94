"""Assignment of anchors to ground-truth boxes."""

import numpy as np


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
    raise NotImplementedError
