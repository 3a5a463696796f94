import numpy as np


class ConfusionMatrix:
    """Counts pairs of true and predicted class."""

    def __init__(self, num_classes):
        self.size = num_classes
        self.counts = np.zeros((num_classes, num_classes), dtype=np.int64)

    def update(self, prediction, label, ignore_index):
        """Adds one image."""
        keep = np.asarray(label) != ignore_index
        row = np.asarray(label)[keep].astype(np.int64)
        column = np.asarray(prediction)[keep].astype(np.int64)
        pairs = np.bincount(row * self.size + column, minlength=self.size**2)
        self.counts += pairs.reshape(self.size, self.size)

    def iou(self):
        """Diagonal over row plus column minus diagonal."""
        right = np.diag(self.counts).astype(float)
        union = self.counts.sum(axis=0) + self.counts.sum(axis=1) - right
        union[union == 0] = np.nan
        return right / union


def mean_iou(predictions, labels, num_classes, ignore_index):
    """Accumulates one confusion matrix over all images."""
    matrix = ConfusionMatrix(num_classes)
    for prediction, label in zip(predictions, labels):
        matrix.update(prediction, label, ignore_index)
    iou = matrix.iou()
    if np.isnan(iou).all():
        return iou, np.nan
    return iou, float(np.nanmean(iou))
