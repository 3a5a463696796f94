"""The box coder as torchvision writes it: slices with a step of four."""

import math

import numpy as np

MIN_SIDE = 1e-3
MAX_LOG_SCALE = math.log(1000.0 / 16.0)


def encode(gt_boxes, anchors, variances):
    gt = np.array(gt_boxes, dtype=float)
    an = np.array(anchors, dtype=float)
    aw, ah = an[:, 2] - an[:, 0], an[:, 3] - an[:, 1]
    gw, gh = gt[:, 2] - gt[:, 0], gt[:, 3] - gt[:, 1]
    out = np.empty(gt.shape)
    out[:, 0] = (gt[:, 0] + gw / 2 - an[:, 0] - aw / 2) / (aw * variances[0])
    out[:, 1] = (gt[:, 1] + gh / 2 - an[:, 1] - ah / 2) / (ah * variances[1])
    out[:, 2] = (np.log(gw.clip(min=MIN_SIDE)) - np.log(aw)) / variances[2]
    out[:, 3] = (np.log(gh.clip(min=MIN_SIDE)) - np.log(ah)) / variances[3]
    return out


def decode(deltas, anchors, variances):
    an = np.array(anchors, dtype=float)
    w = (an[:, 2] - an[:, 0])[:, None]
    h = (an[:, 3] - an[:, 1])[:, None]
    x = deltas[:, 0::4] * variances[0] * w + an[:, 0:1] + w / 2
    y = deltas[:, 1::4] * variances[1] * h + an[:, 1:2] + h / 2
    pw = np.exp(np.clip(deltas[:, 2::4] * variances[2], None, MAX_LOG_SCALE)) * w
    ph = np.exp(np.clip(deltas[:, 3::4] * variances[3], None, MAX_LOG_SCALE)) * h
    out = np.zeros(deltas.shape)
    out[:, 0::4], out[:, 1::4] = x - pw / 2, y - ph / 2
    out[:, 2::4], out[:, 3::4] = x + pw / 2, y + ph / 2
    return out
