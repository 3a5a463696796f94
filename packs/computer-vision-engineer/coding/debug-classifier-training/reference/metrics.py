"""What is reported about a run."""
import torch


class RunningMean:
    """The mean of values that stand for different numbers of images."""

    def __init__(self):
        self._total = 0.0
        self._count = 0

    def update(self, value, count=1):
        """Takes in a value that is itself the mean of `count` images."""
        self._total += value * count
        self._count += count

    @property
    def value(self):
        """The mean so far; 0.0 before the first value."""
        return self._total / self._count if self._count else 0.0


def accuracy(predicted, labels):
    """Returns the share of predicted classes (B,) that equal the labels (B,), a float."""
    return (predicted == labels).float().mean().item()


def confusion(predicted, labels, classes):
    """Counts images by class (row) and predicted class (column), int64 (C, C)."""
    cells = labels * classes + predicted
    return torch.bincount(cells, minlength=classes * classes).view(classes, classes)


def recalls(table):
    """Returns for each class of a confusion table the share found, (C,); nan if it has none."""
    return table.diagonal() / table.sum(dim=1)
