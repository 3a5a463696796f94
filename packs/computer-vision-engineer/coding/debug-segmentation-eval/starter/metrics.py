"""Figures from confusion tables."""
import numpy as np

from labels import IGNORE


def confusion(truth, predicted, classes):
    """Counts pixels by true class (row) and predicted class (column).

    Args:
        truth: uint8 array (H, W); pixels with IGNORE are left out
        predicted: int array (H, W)
        classes: number of classes, C

    Returns:
        int array (C, C)
    """
    counted = truth != IGNORE
    cells = truth[counted].astype(int) * classes + predicted[counted]
    return np.bincount(cells, minlength=classes * classes).reshape(classes, classes)


def class_iou(table):
    """IoU of each class (C,); nan for a class that is neither present nor predicted."""
    hits = np.diag(table).astype(float)
    union = table.sum(axis=0) + table.sum(axis=1) - hits
    return np.divide(hits, union, out=np.full(len(hits), np.nan), where=union > 0)


def mean_iou(table):
    """Mean of the IoU of all classes that are present or predicted; nan if there is none."""
    values = class_iou(table)
    values = values[~np.isnan(values)]
    return float(values.mean()) if len(values) else float("nan")


def pixel_accuracy(table):
    """Share of the counted pixels that have the right class; nan without pixels."""
    total = table.sum()
    return float(np.trace(table) / total) if total else float("nan")
