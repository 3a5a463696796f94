"""Anchors written into a preallocated array with axes row, column, anchor, coordinate."""

import numpy as np


def generate_anchors(level_shapes, strides, sizes, scales, ratios):
    per_cell = len(scales) * len(ratios)
    total = sum(rows * columns for rows, columns in level_shapes) * per_cell
    out = np.empty((total, 4))
    start = 0
    for (rows, columns), stride, size in zip(level_shapes, strides, sizes):
        stop = start + rows * columns * per_cell
        grid = out[start:stop].reshape(rows, columns, per_cell, 4)
        cy, cx = np.meshgrid(
            np.arange(rows) * stride + stride / 2.0,
            np.arange(columns) * stride + stride / 2.0,
            indexing="ij",
        )
        for index in range(per_cell):
            ratio = ratios[index // len(scales)]
            side = size * scales[index % len(scales)]
            width, height = side * ratio ** -0.5, side * ratio ** 0.5
            grid[:, :, index, 0] = cx - width / 2
            grid[:, :, index, 1] = cy - height / 2
            grid[:, :, index, 2] = cx + width / 2
            grid[:, :, index, 3] = cy + height / 2
        start = stop
    return out
