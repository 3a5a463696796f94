import numpy as np


def _area(boxes):
    return (boxes[..., 2] - boxes[..., 0]) * (boxes[..., 3] - boxes[..., 1])


def _shared(a, b):
    x = np.minimum.outer(a[:, 2], b[:, 2]) - np.maximum.outer(a[:, 0], b[:, 0])
    y = np.minimum.outer(a[:, 3], b[:, 3]) - np.maximum.outer(a[:, 1], b[:, 1])
    return np.where((x > 0) & (y > 0), x * y, 0.0)


def _labels(boxes, scores, truth, threshold):
    """1 hit, 0 false alarm, -1 not counted; in the order of the input."""
    real, crowd = truth["boxes"][~truth["crowd"]], truth["boxes"][truth["crowd"]]
    shared = _shared(boxes, real)
    union = np.add.outer(_area(boxes), _area(real)) - shared
    with np.errstate(all="ignore"):
        iou = np.nan_to_num(shared / union)
        inside = np.nan_to_num(_shared(boxes, crowd) / _area(boxes)[:, None])
    labels = np.where((inside >= threshold).any(axis=1), -1, 0)
    for d in np.lexsort((np.arange(len(scores)), -scores)):
        open_objects = np.flatnonzero(iou[d] >= threshold)
        if open_objects.size:
            g = open_objects[iou[d, open_objects].argmax()]
            labels[d] = 1
            # A column of zeros can be claimed by no later detection.
            iou[:, g] = 0
    return labels


def average_precision(detections, ground_truth, iou_threshold):
    """Labels in input order first; the precision is kept only where a hit raises the recall."""
    total = sum(int((~t["crowd"]).sum()) for t in ground_truth)
    if total == 0:
        return -1.0
    labels = np.concatenate([
        _labels(d["boxes"], d["scores"], t, iou_threshold)
        for d, t in zip(detections, ground_truth)
    ])
    scores = np.concatenate([d["scores"] for d in detections])
    labels = labels[np.argsort(-scores, kind="mergesort")]
    labels = labels[labels >= 0]
    at_hits = np.flatnonzero(labels == 1)
    if not at_hits.size:
        return 0.0
    precision = np.arange(1, at_hits.size + 1) / (at_hits + 1)
    for k in range(at_hits.size - 2, -1, -1):
        precision[k] = max(precision[k], precision[k + 1])
    # Recall level k/100 needs ceil(k * total / 100) hits, at least one.
    needed = np.maximum(-(-np.arange(101) * total // 100), 1)
    return float(sum(precision[n - 1] for n in needed if n <= at_hits.size) / 101)
