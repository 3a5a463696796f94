import numpy as np


def count(prediction, label, num_classes, ignore_index):
    """Intersections and unions of one image."""
    valid = label != ignore_index
    prediction[~valid] = 0
    p, t = prediction[valid].astype(np.int64), label[valid].astype(np.int64)
    pairs = np.bincount(t * num_classes + p, minlength=num_classes**2)
    pairs = pairs.reshape(num_classes, num_classes)
    inter = np.diag(pairs)
    return inter, pairs.sum(axis=0) + pairs.sum(axis=1) - inter


def mean_iou(predictions, labels, num_classes, ignore_index):
    """Adds up intersections and unions."""
    inter = np.zeros(num_classes)
    union = np.zeros(num_classes)
    for prediction, label in zip(predictions, labels):
        i, u = count(prediction, label, num_classes, ignore_index)
        inter += i
        union += u
    iou = np.full(num_classes, np.nan)
    np.divide(inter, union, out=iou, where=union > 0)
    present = iou[union > 0]
    return iou, float(present.mean()) if present.size else float("nan")
