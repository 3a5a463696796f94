import numpy as np


def count(prediction, label, num_classes, ignore_index):
    """Intersections and unions of one image."""
    valid = label != ignore_index
    p, t = prediction[valid].astype(np.int64), label[valid].astype(np.int64)
    pairs = np.bincount(t * num_classes + p, minlength=num_classes**2)
    pairs = pairs.reshape(num_classes, num_classes)
    inter = np.diag(pairs)
    return inter, pairs.sum(axis=0) + pairs.sum(axis=1) - inter


def mean_iou(predictions, labels, num_classes, ignore_index):
    """Averages each class over the images in which it occurs."""
    rows = np.full((len(labels), num_classes), np.nan)
    for row, prediction, label in zip(rows, predictions, labels):
        inter, union = count(prediction, label, num_classes, ignore_index)
        np.divide(inter, union, out=row, where=union > 0)
    seen = np.sum(~np.isnan(rows), axis=0)
    iou = np.full(num_classes, np.nan)
    np.divide(np.nansum(rows, axis=0), seen, out=iou, where=seen > 0)
    present = iou[seen > 0]
    return iou, float(present.mean()) if present.size else float("nan")
