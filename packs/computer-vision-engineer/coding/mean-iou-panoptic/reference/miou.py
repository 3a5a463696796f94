import numpy as np


def _ratio(part, whole):
    """part / whole, NaN where whole is 0."""
    undefined = np.full(len(whole), np.nan)
    return np.divide(part, whole, out=undefined, where=whole > 0)


def _mean(values):
    """Mean of the values that are defined; NaN if none is."""
    defined = values[~np.isnan(values)]
    return float(defined.mean()) if defined.size else float("nan")


def mean_iou(predictions, labels, num_classes, ignore_index):
    """Intersection over union of each class over a data set, and its mean.

    Args:
        predictions: list of integer arrays (H, W), the class predicted for each pixel.
        labels: list of integer arrays of the same shapes, the true class of each pixel.
        num_classes: positive integer C; classes are numbered from 0 to C - 1.
        ignore_index: label of the pixels that do not count; not one of the classes.

    Returns:
        tuple of a float64 array (C,), the IoU of each class (NaN where it does not occur),
        and a float, the mean over the classes that occur.
    """
    shared = np.zeros(num_classes, dtype=np.int64)
    covered = np.zeros(num_classes, dtype=np.int64)
    for prediction, label in zip(predictions, labels):
        # Mask first: where the label is ignored, the prediction may be anything.
        counted = label != ignore_index
        guess, truth = prediction[counted], label[counted]
        hits = np.bincount(truth[guess == truth], minlength=num_classes)
        shared += hits
        covered += np.bincount(guess, minlength=num_classes)
        covered += np.bincount(truth, minlength=num_classes) - hits
    iou = _ratio(shared, covered)
    return iou, _mean(iou)


def _segments(maps):
    """Segments of an array (2, P) of classes and numbers.

    Returns:
        classes (S,), the segment of each pixel (P,), sizes (S,) in pixels.
    """
    keys, index, sizes = np.unique(maps, axis=1, return_inverse=True, return_counts=True)
    return keys[0], index.reshape(-1), sizes


def _match_segments(prediction, label, ignore_index):
    """Matches the segments of one image.

    Returns:
        classes of the matches and their IoU, classes of the false positives and negatives.
    """
    counted = label[0] != ignore_index
    guess_class, guess_of, guess_size = _segments(prediction.reshape(2, -1))
    true_class, true_of, true_size = _segments(label[:, counted])
    guesses, truths = len(guess_class), len(true_class)
    pair = guess_of[counted.reshape(-1)] * truths + true_of
    shared = np.bincount(pair, minlength=guesses * truths).reshape(guesses, truths)
    visible = shared.sum(axis=1)
    union = visible[:, None] + true_size[None, :] - shared
    # Above one half a match is unique; compared in whole numbers, so without rounding.
    matched = (2 * shared > union) & (guess_class[:, None] == true_class[None, :])
    g, t = np.nonzero(matched)
    # Predictions that lie mostly where nothing is labelled are not held against the model.
    judged = 2 * (guess_size - visible) <= guess_size
    false_alarm = ~matched.any(axis=1) & judged
    missed = ~matched.any(axis=0)
    return true_class[t], shared[g, t] / union[g, t], guess_class[false_alarm], true_class[missed]


def panoptic_quality(predictions, labels, num_classes, ignore_index):
    """Panoptic quality of each class over a data set, and its mean.

    Args:
        predictions: list of integer arrays (2, H, W): class and segment number of each pixel.
        labels: list of integer arrays of the same shapes.
        num_classes: positive integer C.
        ignore_index: class label of the pixels that do not count.

    Returns:
        tuple of a float64 array (C,), NaN for classes without a segment that counts, and a
        float, the mean over the others.
    """
    quality = np.zeros(num_classes)
    weight = np.zeros(num_classes)
    for prediction, label in zip(predictions, labels):
        hit, iou, false_alarm, missed = _match_segments(prediction, label, ignore_index)
        quality += np.bincount(hit, weights=iou, minlength=num_classes)
        weight += np.bincount(hit, minlength=num_classes)
        weight += np.bincount(false_alarm, minlength=num_classes) / 2
        weight += np.bincount(missed, minlength=num_classes) / 2
    pq = _ratio(quality, weight)
    return pq, _mean(pq)
