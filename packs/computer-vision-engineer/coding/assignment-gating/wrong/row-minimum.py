import numpy as np


def assign(cost, gate):
    """Gives every track its cheapest detection."""
    tracks, detections = cost.shape
    if detections == 0:
        return np.zeros((0, 2), dtype=int), list(range(tracks)), []
    nearest = np.argmin(cost, axis=1)
    matches = [(t, nearest[t]) for t in range(tracks) if cost[t, nearest[t]] <= gate]
    lost = [t for t in range(tracks) if t not in [m[0] for m in matches]]
    new = [d for d in range(detections) if d not in [m[1] for m in matches]]
    return np.array(matches, dtype=int).reshape(-1, 2), lost, new
