"""Anchor boxes for a detector with a feature pyramid."""

import numpy as np


def cell_anchors(size, scales, ratios):
    """(R * S, 4) anchors centred on the origin; the ratio is the outer index."""
    root = np.sqrt(np.asarray(ratios, dtype=np.float64))
    side = size * np.asarray(scales, dtype=np.float64)
    # Dividing one side by sqrt(ratio) and multiplying the other keeps the area at side ** 2.
    half_width = (0.5 * side[None, :] / root[:, None]).ravel()
    half_height = (0.5 * side[None, :] * root[:, None]).ravel()
    return np.stack([-half_width, -half_height, half_width, half_height], axis=1)


def cell_centres(shape, stride):
    """(rows * columns, 2) centres x, y of the cells in pixels, row by row."""
    rows, columns = shape
    y = (np.arange(rows) + 0.5) * stride
    x = (np.arange(columns) + 0.5) * stride
    return np.stack([np.tile(x, rows), np.repeat(y, columns)], axis=1)


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
    levels = [np.zeros((0, 4))]  # so that there is something to concatenate without any level
    for shape, stride, size in zip(level_shapes, strides, sizes):
        base = cell_anchors(size, scales, ratios)
        centres = cell_centres(shape, stride)
        shifts = np.concatenate([centres, centres], axis=1)
        levels.append((shifts[:, None, :] + base[None, :, :]).reshape(-1, 4))
    return np.concatenate(levels, axis=0)


def clip_and_mark(anchors, image_size, margin):
    """Clips anchors to the image and marks those that barely leave it.

    anchors     (N, 4) corners x1, y1, x2, y2 in pixels
    image_size  (height, width) of the image in pixels
    margin      how many pixels an anchor may stick out on any side and still count as inside

    Returns (clipped, inside): the (N, 4) clipped anchors and an (N,) array of truth values.
    """
    height, width = image_size
    anchors = np.asarray(anchors, dtype=np.float64).reshape(-1, 4)
    # The mark is taken before clipping: afterwards every anchor lies in the image.
    inside = (
        (anchors[:, 0] >= -margin)
        & (anchors[:, 1] >= -margin)
        & (anchors[:, 2] <= width + margin)
        & (anchors[:, 3] <= height + margin)
    )
    clipped = np.clip(anchors, 0.0, np.array([width, height, width, height], dtype=np.float64))
    return clipped, inside
