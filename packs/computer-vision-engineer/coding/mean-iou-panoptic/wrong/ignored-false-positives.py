import numpy as np


def count(prediction, label, num_classes):
    """Intersections and unions of one image."""
    classes = np.arange(num_classes)[:, None]
    p, t = prediction.ravel() == classes, label.ravel() == classes
    return np.sum(p & t, axis=1), np.sum(p | t, axis=1)


def mean_iou(predictions, labels, num_classes, ignore_index):
    """Adds up intersections and unions."""
    inter = np.zeros(num_classes)
    union = np.zeros(num_classes)
    for prediction, label in zip(predictions, labels):
        i, u = count(prediction, label, num_classes)
        inter += i
        union += u
    iou = np.full(num_classes, np.nan)
    np.divide(inter, union, out=iou, where=union > 0)
    present = iou[union > 0]
    return iou, float(present.mean()) if present.size else float("nan")
