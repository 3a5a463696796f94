"""Bilinear resizing pixel by pixel."""

import math

import numpy as np


def resize_bilinear(image, size):
    height, width = image.shape[:2]
    rows, columns = size
    source = image.astype(float)
    out = np.zeros((rows, columns) + image.shape[2:])
    for i in range(rows):
        y = min(max((i + 0.5) * height / rows - 0.5, 0.0), height - 1.0)
        top = int(math.floor(y))
        bottom = min(top + 1, height - 1)
        dy = y - top
        for j in range(columns):
            x = min(max((j + 0.5) * width / columns - 0.5, 0.0), width - 1.0)
            left = int(math.floor(x))
            right = min(left + 1, width - 1)
            dx = x - left
            out[i, j] = (
                (1 - dy) * (1 - dx) * source[top, left]
                + (1 - dy) * dx * source[top, right]
                + dy * (1 - dx) * source[bottom, left]
                + dy * dx * source[bottom, right]
            )
    return out
