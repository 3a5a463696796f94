import numpy as np


def expected_calibration_error(probabilities, labels, num_bins):
    """Expected calibration error of the predicted class, with bins of equal width.

    Args:
        probabilities: float64 array (N, C); rows are not negative and sum to 1.
        labels: integer array (N,), the true classes, from 0 to C - 1.
        num_bins: positive integer B.

    Returns:
        float from 0 to 1.
    """
    raise NotImplementedError
