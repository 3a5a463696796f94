import numpy as np


def overlap(box, others, crowd):
    """IoU with objects; with crowds the share of the box that lies inside."""
    wh = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    wh = np.clip(wh, 0, None)
    inter = wh[:, 0] * wh[:, 1]
    area = (box[2] - box[0]) * (box[3] - box[1])
    areas = (others[:, 2] - others[:, 0]) * (others[:, 3] - others[:, 1])
    whole = np.where(crowd, area, area + areas - inter)
    return np.divide(inter, whole, out=np.zeros_like(inter), where=whole > 0)


def judge_image(found, truth, iou_threshold):
    """Triples (score, hit, ignored) of one image."""
    taken = np.zeros(len(truth["boxes"]), dtype=bool)
    rows = []
    for d in np.argsort(-found["scores"], kind="stable"):
        iou = overlap(found["boxes"][d], truth["boxes"], truth["crowd"])
        free = np.where(truth["crowd"] | taken, -1.0, iou)
        hit, ignored = False, False
        if free.size and free.max() >= iou_threshold:
            taken[free.argmax()] = True
            hit = True
        elif np.any(truth["crowd"] & (iou >= iou_threshold)):
            ignored = True
        rows.append((found["scores"][d], hit, ignored))
    return rows


def interpolate(recall, precision):
    """Mean of the interpolated precision at 101 recalls."""
    place = np.searchsorted(recall, np.linspace(0, 1, 101), side="left")
    return float(np.append(precision, 0.0)[place].mean())


def average_precision(detections, ground_truth, iou_threshold):
    """Matches image by image, then ranks all detections together."""
    total = sum(np.sum(~truth["crowd"]) for truth in ground_truth)
    if total == 0:
        return -1.0
    rows = []
    for found, truth in zip(detections, ground_truth):
        rows += judge_image(found, truth, iou_threshold)
    rows.sort(key=lambda row: -row[0])
    hits = np.array([hit for _, hit, ignored in rows if not ignored], dtype=float)
    recall = np.cumsum(hits) / total
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return interpolate(recall, precision)
