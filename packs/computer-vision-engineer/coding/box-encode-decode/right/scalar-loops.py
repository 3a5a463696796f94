"""The box coder with Python floats, one box at a time."""

import math

import numpy as np

MIN_SIDE = 1e-3
MAX_LOG_SCALE = math.log(1000.0 / 16.0)


def to_centre(box):
    x1, y1, x2, y2 = (float(v) for v in box)
    return x1 + 0.5 * (x2 - x1), y1 + 0.5 * (y2 - y1), x2 - x1, y2 - y1


def encode(gt_boxes, anchors, variances):
    result = np.zeros((len(anchors), 4))
    vx, vy, vw, vh = variances
    for i in range(len(anchors)):
        gx, gy, gw, gh = to_centre(gt_boxes[i])
        ax, ay, aw, ah = to_centre(anchors[i])
        result[i, 0] = (gx - ax) / aw / vx
        result[i, 1] = (gy - ay) / ah / vy
        result[i, 2] = math.log(max(gw, MIN_SIDE) / aw) / vw
        result[i, 3] = math.log(max(gh, MIN_SIDE) / ah) / vh
    return result


def decode(deltas, anchors, variances):
    result = np.zeros(deltas.shape)
    vx, vy, vw, vh = variances
    for i, row in enumerate(deltas.tolist()):
        ax, ay, aw, ah = to_centre(anchors[i])
        out = []
        for k in range(0, len(row), 4):
            tx, ty, tw, th = row[k:k + 4]
            x, y = ax + tx * vx * aw, ay + ty * vy * ah
            w = aw * math.exp(min(tw * vw, MAX_LOG_SCALE))
            h = ah * math.exp(min(th * vh, MAX_LOG_SCALE))
            out += [x - w / 2, y - h / 2, x + w / 2, y + h / 2]
        result[i] = out
    return result
