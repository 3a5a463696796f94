import numpy as np


def expected_calibration_error(probabilities, labels, num_bins):
    """Adds up differences for each bin and divides by the number of predictions."""
    confidence = probabilities.max(axis=1)
    correct = probabilities.argmax(axis=1) == labels
    place = np.clip(np.ceil(confidence * num_bins).astype(int) - 1, 0, num_bins - 1)
    gap = np.bincount(place, weights=correct - confidence, minlength=num_bins)
    return float(np.abs(gap).sum() / len(labels))
