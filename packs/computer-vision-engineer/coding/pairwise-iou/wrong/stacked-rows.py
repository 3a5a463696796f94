import numpy as np


def one_against_all(box, others):
    """IoU of one box with several."""
    wh = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    inter = np.clip(wh, 0, None).prod(axis=1)
    area = (others[:, 2:] - others[:, :2]).prod(axis=1)
    union = (box[2:] - box[:2]).prod() + area - inter
    return np.divide(inter, union, out=np.zeros_like(inter), where=union > 0)


def pairwise_iou(a, b):
    """Stacks one row for each box of a."""
    a, b = a.astype(np.float64), b.astype(np.float64)
    return np.stack([one_against_all(box, b) for box in a])
