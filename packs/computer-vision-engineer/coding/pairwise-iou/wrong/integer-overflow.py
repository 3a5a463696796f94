import numpy as np


def pairwise_iou(a, b):
    """Computes in the dtype of the boxes."""
    lt = np.maximum(a[:, None, :2], b[:, :2])
    rb = np.minimum(a[:, None, 2:], b[:, 2:])
    wh = np.where(rb > lt, rb - lt, 0)
    inter = wh[..., 0] * wh[..., 1]
    area_a = (a[:, 2] - a[:, 0]) * (a[:, 3] - a[:, 1])
    area_b = (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
    union = area_a[:, None] + area_b - inter
    iou = np.zeros(union.shape)
    positive = union > 0
    iou[positive] = inter[positive] / union[positive]
    return iou
