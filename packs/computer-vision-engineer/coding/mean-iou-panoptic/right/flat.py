import numpy as np


def mean_iou(predictions, labels, num_classes, ignore_index):
    """Joins all images into two long vectors and adds with np.add.at."""
    guess = np.concatenate([np.zeros(0, int), *(p.ravel().astype(int) for p in predictions)])
    truth = np.concatenate([np.zeros(0, int), *(t.ravel().astype(int) for t in labels)])
    guess, truth = guess[truth != ignore_index], truth[truth != ignore_index]
    right = guess == truth
    inter, union = np.zeros(num_classes), np.zeros(num_classes)
    np.add.at(inter, guess[right], 1)
    np.add.at(union, truth, 1)
    # A wrong pixel also belongs to the union of the class that was predicted.
    np.add.at(union, guess[~right], 1)
    occurs = union > 0
    iou = np.full(num_classes, np.nan)
    iou[occurs] = inter[occurs] / union[occurs]
    return iou, iou[occurs].mean() if occurs.any() else float("nan")
