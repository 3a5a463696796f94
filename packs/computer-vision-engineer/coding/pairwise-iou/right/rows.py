import numpy as np


def iou_with_all(box, others):
    """IoU of one box (4,) with boxes (M, 4), as a vector (M,)."""
    width = np.minimum(box[2], others[:, 2]) - np.maximum(box[0], others[:, 0])
    height = np.minimum(box[3], others[:, 3]) - np.maximum(box[1], others[:, 1])
    shared = np.where((width > 0) & (height > 0), width * height, 0.0)
    own = (box[2] - box[0]) * (box[3] - box[1])
    area = (others[:, 2] - others[:, 0]) * (others[:, 3] - others[:, 1])
    union = own + area - shared
    safe = np.where(union > 0, union, 1.0)
    return shared / safe


def pairwise_iou(a, b):
    """Fills the result row by row, so only vectors are ever held besides it."""
    a, b = a.astype(float), b.astype(float)
    result = np.empty((len(a), len(b)))
    for i, box in enumerate(a):
        result[i] = iou_with_all(box, b)
    return result
