import numpy as np


def assign(cost, gate):
    """Takes the cheapest pair that is left, again and again."""
    tracks, detections = cost.shape
    left = np.where(cost <= gate, cost, np.inf)
    matches = []
    while left.size and np.isfinite(left.min()):
        t, d = np.unravel_index(np.argmin(left), left.shape)
        matches.append((t, d))
        left[t] = np.inf
        left[:, d] = np.inf
    lost = [t for t in range(tracks) if t not in [m[0] for m in matches]]
    new = [d for d in range(detections) if d not in [m[1] for m in matches]]
    return np.array(matches, dtype=int).reshape(-1, 2), lost, new
