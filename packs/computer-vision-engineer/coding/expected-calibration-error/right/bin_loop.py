import numpy as np


def expected_calibration_error(probabilities, labels, num_bins):
    """Loops over the bins with a mask for each."""
    confidence = np.max(probabilities, axis=1, initial=0.0)
    predicted = np.argmax(probabilities, axis=1)
    hit = (predicted == labels).astype(float)
    total = 0.0
    for k in range(num_bins):
        inside = (confidence > k / num_bins) & (confidence <= (k + 1) / num_bins)
        if inside.any():
            gap = abs(hit[inside].mean() - confidence[inside].mean())
            total += inside.mean() * gap
    return float(total)
