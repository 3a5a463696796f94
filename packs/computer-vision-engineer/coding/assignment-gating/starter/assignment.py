import numpy as np


def assign(cost, gate):
    """Best one-to-one assignment of tracks to detections within a gate.

    Args:
        cost: float64 array (T, D), cost of giving detection d to track t, 0 or more; inf where
            that is impossible. Lower is better.
        gate: number, 0 or more; pairs with a higher cost are not allowed.

    Returns:
        tuple of an integer array (M, 2) with rows track, detection, an integer array of the
        tracks without a detection, and an integer array of the detections without a track.
    """
    raise NotImplementedError
