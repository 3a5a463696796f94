import numpy as np


def pairwise_iou(a, b):
    """Puts the boxes of b along the rows."""
    a = a.astype(np.float64)
    b = b.astype(np.float64)
    lt = np.maximum(b[:, None, :2], a[:, :2])
    rb = np.minimum(b[:, None, 2:], a[:, 2:])
    wh = np.clip(rb - lt, 0, None)
    inter = wh[..., 0] * wh[..., 1]
    area_a = (a[:, 2] - a[:, 0]) * (a[:, 3] - a[:, 1])
    area_b = (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
    union = area_b[:, None] + area_a - inter
    return np.divide(inter, union, out=np.zeros_like(inter), where=union > 0)
