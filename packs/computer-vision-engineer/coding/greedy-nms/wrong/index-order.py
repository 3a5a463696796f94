import numpy as np


def iou(box, boxes):
    """IoU of one box with several."""
    wh = np.minimum(box[2:], boxes[:, 2:]) - np.maximum(box[:2], boxes[:, :2])
    wh = np.clip(wh, 0, None)
    inter = wh[:, 0] * wh[:, 1]
    area = (box[2] - box[0]) * (box[3] - box[1])
    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    union = area + areas - inter
    return np.divide(inter, union, out=np.zeros_like(union), where=union > 0)


def nms(boxes, scores, iou_threshold):
    """Marks suppressed boxes and returns those that are left."""
    order = np.argsort(-scores, kind="stable")
    alive = np.ones(len(boxes), dtype=bool)
    for rank, index in enumerate(order):
        if alive[index]:
            rest = order[rank + 1:]
            alive[rest] &= iou(boxes[index], boxes[rest]) <= iou_threshold
    return np.flatnonzero(alive)
