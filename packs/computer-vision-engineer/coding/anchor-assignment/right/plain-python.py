"""Assignment with Python numbers and loops only."""

import numpy as np


def iou_of(a, b):
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    inter = width * height
    area_a = (a[2] - a[0]) * (a[3] - a[1])
    area_b = (b[2] - b[0]) * (b[3] - b[1])
    return inter / (area_a + area_b - inter)


def assign_anchors(anchors, gt_boxes, low, high, force):
    boxes, truths = anchors.tolist(), gt_boxes.tolist()
    table = [[iou_of(box, truth) for truth in truths] for box in boxes]
    top = [max((row[g] for row in table), default=0.0) for g in range(len(truths))]
    result = []
    for row in table:
        best = max(row, default=0.0)
        if best >= high:
            label = row.index(best)
        elif best >= low:
            label = -2
        else:
            label = -1
        if force:
            claims = [(-iou, g) for g, iou in enumerate(row) if iou > 0 and iou == top[g]]
            if claims:
                label = min(claims)[1]
        result.append(label)
    return np.array(result, dtype=int)
