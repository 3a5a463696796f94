"""Reads the raw output of the detector's head."""
import numpy as np


def decode(raw, score_threshold):
    """Picks out the candidates with a sufficient score.

    Args:
        raw: float array (N, 5 + C), a row for each candidate: centre x, centre y, width, height
            in pixels of the square input, objectness, and the C class probabilities
        score_threshold: candidates with a lower score are dropped

    Returns:
        boxes: float array (K, 4) in centre form
        scores: float array (K,), objectness times the largest class probability
        classes: int array (K,), the lowest of equally probable ones
    """
    classes = raw[:, 5:].argmax(axis=1)
    scores = raw[:, 4] * raw[np.arange(len(raw)), 5 + classes]
    kept = scores >= score_threshold
    return raw[kept, :4], scores[kept], classes[kept]
