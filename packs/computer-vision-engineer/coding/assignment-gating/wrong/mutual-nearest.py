import numpy as np


def assign(cost, gate):
    """Pairs in which each is the other's nearest."""
    tracks, detections = cost.shape
    matches = []
    for t in range(tracks):
        for d in range(detections):
            nearest = cost[t, d] <= cost[t].min() and cost[t, d] <= cost[:, d].min()
            if nearest and cost[t, d] <= gate:
                matches.append((t, d))
    lost = [t for t in range(tracks) if t not in [m[0] for m in matches]]
    new = [d for d in range(detections) if d not in [m[1] for m in matches]]
    return np.array(matches, dtype=int).reshape(-1, 2), lost, new
