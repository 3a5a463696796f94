"""Anchors by plain nested loops."""

import math

import numpy as np


def generate_anchors(level_shapes, strides, sizes, scales, ratios):
    boxes = []
    for (rows, columns), stride, size in zip(level_shapes, strides, sizes):
        for row in range(rows):
            cy = row * stride + stride / 2
            for column in range(columns):
                cx = column * stride + stride / 2
                for ratio in ratios:
                    for scale in scales:
                        width = math.sqrt((size * scale) ** 2 / ratio)
                        height = width * ratio
                        boxes.append(
                            (cx - width / 2, cy - height / 2, cx + width / 2, cy + height / 2)
                        )
    return np.array(boxes, dtype=float).reshape(-1, 4)
