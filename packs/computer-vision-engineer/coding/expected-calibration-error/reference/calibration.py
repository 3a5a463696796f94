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
    if len(labels) == 0:
        return 0.0
    confidence = probabilities.max(axis=1)
    correct = probabilities.argmax(axis=1) == labels
    # Bins are closed on the right: an edge, and so 1.0 too, belongs to the bin below it.
    edges = np.linspace(0.0, 1.0, num_bins + 1)
    place = np.searchsorted(edges[1:-1], confidence, side="left")
    # The bin's share times its gap is the sum of differences over N, so no bin is divided by.
    gap = np.bincount(place, weights=correct - confidence, minlength=num_bins)
    return float(np.abs(gap).sum() / len(labels))


def _excess(logits, labels, inverse):
    """Derivative of the mean negative log-likelihood by the inverse temperature."""
    scaled = logits * inverse
    weights = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    expected = np.sum(weights * logits, axis=1) / np.sum(weights, axis=1)
    return np.mean(expected - logits[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    """Temperature from 0.05 to 20 at which the mean negative log-likelihood is smallest.

    Args:
        logits: float64 array (N, C), N at least 1.
        labels: integer array (N,), the true classes.

    Returns:
        float, the temperature T in softmax(logits / T).
    """
    # Only differences of logits matter; without the offset they keep their precision.
    centred = logits - logits.max(axis=1, keepdims=True)
    low, high = 1 / 20, 1 / 0.05
    # The loss is convex in 1 / T, so its derivative changes sign at most once.
    if _excess(centred, labels, low) >= 0:
        return 1 / low
    if _excess(centred, labels, high) <= 0:
        return 1 / high
    for _ in range(60):
        middle = (low + high) / 2
        if _excess(centred, labels, middle) < 0:
            low = middle
        else:
            high = middle
    return 2 / (low + high)
