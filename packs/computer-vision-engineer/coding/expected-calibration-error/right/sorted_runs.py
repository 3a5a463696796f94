import numpy as np


def expected_calibration_error(probabilities, labels, num_bins):
    """Sorts by confidence, so that every bin is a run, and adds up the runs."""
    n = len(probabilities)
    if n == 0:
        return 0.0
    predicted = np.argmax(probabilities, axis=-1)
    confidence = np.take_along_axis(probabilities, predicted[:, None], axis=-1)[:, 0]
    order = np.argsort(confidence)
    sums = np.cumsum(np.append(0.0, ((predicted == labels) - confidence)[order]))
    upper = np.arange(1, num_bins + 1) / num_bins
    # The last bin takes everything that is left, also a confidence a hair above 1.
    ends = np.searchsorted(confidence[order], upper, side="right")
    ends[-1] = n
    return np.abs(np.diff(sums[np.append(0, ends)])).sum() / n
