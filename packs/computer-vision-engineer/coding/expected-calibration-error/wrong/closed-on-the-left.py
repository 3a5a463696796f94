import numpy as np


def expected_calibration_error(probabilities, labels, num_bins):
    """Goes over the bins and adds up their gaps."""
    if len(labels) == 0:
        return 0.0
    confidence = probabilities.max(axis=1)
    correct = probabilities.argmax(axis=1) == labels
    edges = np.linspace(0, 1, num_bins + 1)
    error = 0.0
    # 1.0 joins the last bin.
    place = np.minimum(np.digitize(confidence, edges) - 1, num_bins - 1)
    for k in range(num_bins):
        inside = place == k
        if inside.any():
            gap = abs(correct[inside].mean() - confidence[inside].mean())
            error += gap * inside.mean()
    return float(error)
