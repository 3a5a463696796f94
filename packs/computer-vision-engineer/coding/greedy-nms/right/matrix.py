import numpy as np


def iou_matrix(boxes):
    """IoU of all pairs, (N, N)."""
    x1, y1, x2, y2 = boxes.T
    w = np.minimum.outer(x2, x2) - np.maximum.outer(x1, x1)
    h = np.minimum.outer(y2, y2) - np.maximum.outer(y1, y1)
    inter = w.clip(min=0) * h.clip(min=0)
    area = (x2 - x1) * (y2 - y1)
    union = np.add.outer(area, area) - inter
    return np.where(union > 0, inter / np.where(union > 0, union, 1.0), 0.0)


def nms(boxes, scores, iou_threshold):
    """Computes the whole overlap matrix once and strikes out rows from the top."""
    order = np.lexsort((np.arange(len(scores)), -scores))
    too_close = iou_matrix(boxes[order]) > iou_threshold
    removed = np.zeros(len(order), dtype=bool)
    for i in range(len(order)):
        if not removed[i]:
            removed[i + 1:] |= too_close[i, i + 1:]
    return order[~removed]
