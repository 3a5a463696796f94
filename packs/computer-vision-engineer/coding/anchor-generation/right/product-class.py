"""Anchors from a small class per level and itertools.product."""

from itertools import product

import numpy as np


class Level:
    """One pyramid level: knows its cells and its anchor shapes."""

    def __init__(self, shape, stride, size):
        self.shape = shape
        self.stride = float(stride)
        self.size = float(size)

    def centres(self):
        index = np.indices(self.shape).reshape(2, -1).T
        return (index[:, ::-1] + 0.5) * self.stride

    def extents(self, scales, ratios):
        pairs = [
            (self.size * s * (1.0 / r) ** 0.5, self.size * s * r ** 0.5)
            for r, s in product(ratios, scales)
        ]
        return np.array(pairs)

    def anchors(self, scales, ratios):
        centres, extents = self.centres(), self.extents(scales, ratios)
        middle = np.repeat(centres, len(extents), axis=0)
        half = np.tile(extents, (len(centres), 1)) / 2
        return np.hstack([middle - half, middle + half])


def generate_anchors(level_shapes, strides, sizes, scales, ratios):
    parts = [
        Level(tuple(shape), stride, size).anchors(scales, ratios)
        for shape, stride, size in zip(level_shapes, strides, sizes)
    ]
    return np.vstack(parts) if parts else np.empty((0, 4))
