import numpy as np


def expected_calibration_error(probabilities, labels, num_bins):
    """Goes over the bins and adds up their gaps."""
    if len(labels) == 0:
        return 0.0
    confidence = probabilities.max(axis=1)
    correct = np.argsort(probabilities, axis=1, kind="stable")[:, -1] == labels
    edges = np.linspace(0, 1, num_bins + 1)
    error = 0.0
    for low, high in zip(edges[:-1], edges[1:]):
        inside = (confidence > low) & (confidence <= high)
        if inside.any():
            gap = abs(correct[inside].mean() - confidence[inside].mean())
            error += gap * inside.mean()
    return float(error)
