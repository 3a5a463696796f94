"""The box coder as a class; classes are unrolled by repeating the anchors."""

import math

import numpy as np

MIN_SIDE = 1e-3
MAX_LOG_SCALE = math.log(1000.0 / 16.0)
# (x1, y1, x2, y2) times this gives (cx, cy, w, h), and its inverse leads back.
TO_CENTRE = np.array([[0.5, 0, -1, 0], [0, 0.5, 0, -1], [0.5, 0, 1, 0], [0, 0.5, 0, 1]])
TO_CORNERS = np.array([[1, 0, 1, 0], [0, 1, 0, 1], [-0.5, 0, 0.5, 0], [0, -0.5, 0, 0.5]])


class BoxCoder:
    """Encodes and decodes with a fixed set of variances."""

    def __init__(self, variances):
        self.variances = np.array(variances)

    def encode(self, boxes, anchors):
        g, a = boxes @ TO_CENTRE, anchors @ TO_CENTRE
        shift = (g[:, :2] - a[:, :2]) / a[:, 2:]
        scale = np.log(np.fmax(g[:, 2:], MIN_SIDE) / a[:, 2:])
        return np.hstack((shift, scale)) / self.variances

    def decode(self, deltas, anchors):
        a = anchors @ TO_CENTRE
        raw = deltas * self.variances
        scale = np.exp(np.where(raw[:, 2:] > MAX_LOG_SCALE, MAX_LOG_SCALE, raw[:, 2:]))
        return np.hstack((a[:, :2] + raw[:, :2] * a[:, 2:], a[:, 2:] * scale)) @ TO_CORNERS


def encode(gt_boxes, anchors, variances):
    return BoxCoder(variances).encode(gt_boxes, anchors)


def decode(deltas, anchors, variances):
    rows, width = deltas.shape
    repeated = np.repeat(anchors, width // 4, axis=0)
    return BoxCoder(variances).decode(deltas.reshape(-1, 4), repeated).reshape(rows, width)
