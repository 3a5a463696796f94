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
    """Sorts the boxes once and works on the sorted copies."""
    order = np.argsort(-scores, kind="stable")
    boxes = boxes[order]
    waiting = np.arange(len(boxes))
    keep = []
    while len(waiting):
        best, rest = waiting[0], waiting[1:]
        keep.append(best)
        waiting = rest[iou(boxes[best], boxes[rest]) <= iou_threshold]
    return np.array(keep, dtype=int)
