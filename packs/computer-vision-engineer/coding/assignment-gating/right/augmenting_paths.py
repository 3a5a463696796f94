import numpy as np


def cheapest_paths(graph, track_of, free):
    """Bellman-Ford from all free tracks: cheapest way to each detection, and its last track."""
    start = {t: 0.0 for t in free}
    best, last = {}, {}
    changed = True
    while changed:
        changed = False
        for t, value in list(start.items()):
            for d, c in graph[t].items():
                if track_of.get(d) == t:
                    continue
                if d not in best or value + c < best[d] - 1e-12:
                    best[d], last[d] = value + c, t
                    changed = True
                    owner = track_of.get(d)
                    if owner is not None:
                        # The owner has to give the detection up and gets its cost back.
                        start[owner] = best[d] - graph[owner][d]
    return best, last


def assign(cost, gate):
    """Adds one pair at a time along the cheapest alternating path, over allowed pairs only."""
    tracks, detections = cost.shape
    graph = {
        t: {d: float(cost[t, d]) for d in range(detections) if cost[t, d] <= gate}
        for t in range(tracks)
    }
    track_of, detection_of = {}, {}
    while True:
        free = [t for t in range(tracks) if t not in detection_of]
        best, last = cheapest_paths(graph, track_of, free)
        open_ends = [d for d in best if d not in track_of]
        if not open_ends:
            break
        d = min(open_ends, key=best.get)
        while d is not None:
            t = last[d]
            given_up = detection_of.get(t)
            track_of[d], detection_of[t] = t, d
            d = given_up
    pairs = [(t, d) for t, d in detection_of.items()]
    return (
        np.array(pairs, dtype=int).reshape(-1, 2),
        [t for t in range(tracks) if t not in detection_of],
        [d for d in range(detections) if d not in track_of],
    )
