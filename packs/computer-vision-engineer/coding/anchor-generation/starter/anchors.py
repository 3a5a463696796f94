"""Anchor boxes for a detector with a feature pyramid."""

import numpy as np


def generate_anchors(level_shapes, strides, sizes, scales, ratios):
    """All anchors of all levels, in image coordinates.

    level_shapes  list of L pairs (rows, columns): the feature map of each level, in cells
    strides       list of L numbers: image pixels per cell, the same in x and y
    sizes         list of L numbers: base side length of the level's anchors, in pixels
    scales        list of S positive numbers: factors on the base side length
    ratios        list of R positive numbers: height divided by width

    Returns a float array (N, 4) of rows x1, y1, x2, y2 in pixels, where
    N = R * S * (sum of rows * columns over the levels).
    """
    raise NotImplementedError
