import numpy as np


def _solve(cost):
    """Column of each row at the smallest total cost, for finite cost (N, M) with N <= M.

    Hungarian method with potentials: the rows come one by one, and each finds the cheapest
    augmenting path to a free column.
    """
    n, m = cost.shape
    # Column m is where the row that is to be placed waits.
    row_of = np.full(m + 1, -1)
    row_potential, column_potential = np.zeros(n), np.zeros(m + 1)
    for row in range(n):
        row_of[m] = row
        column = m
        distance = np.full(m, np.inf)
        previous = np.full(m, m)
        visited = np.zeros(m + 1, dtype=bool)
        while row_of[column] >= 0:
            visited[column] = True
            i = row_of[column]
            reduced = cost[i] - row_potential[i] - column_potential[:m]
            closer = ~visited[:m] & (reduced < distance)
            distance[closer] = reduced[closer]
            previous[closer] = column
            following = int(np.argmin(np.where(visited[:m], np.inf, distance)))
            step = distance[following]
            row_potential[row_of[visited]] += step
            column_potential[visited] -= step
            distance[~visited[:m]] -= step
            column = following
        # Each row on the path moves on to the next column.
        while column != m:
            row_of[column] = row_of[previous[column]]
            column = previous[column]
    columns = np.zeros(n, dtype=np.int64)
    taken = np.flatnonzero(row_of[:m] >= 0)
    columns[row_of[taken]] = taken
    return columns


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
    allowed = cost <= gate
    # One forbidden pair costs more than all allowed pairs together, so it comes last.
    priced = np.where(allowed, cost, min(cost.shape) * gate + 1.0)
    if cost.shape[0] <= cost.shape[1]:
        tracks, detections = np.arange(cost.shape[0]), _solve(priced)
    else:
        tracks, detections = _solve(priced.T), np.arange(cost.shape[1])
    kept = allowed[tracks, detections]
    matches = np.column_stack([tracks[kept], detections[kept]])
    return (
        matches,
        np.setdiff1d(np.arange(cost.shape[0]), matches[:, 0]),
        np.setdiff1d(np.arange(cost.shape[1]), matches[:, 1]),
    )


def assign_in_two_stages(cost, scores, high, low, gate, second_gate):
    """Assignment as in ByteTrack: sure detections first, then the weak ones.

    Args:
        cost: float64 array (T, D), as in assign.
        scores: float64 array (D,), confidence of each detection.
        high, low: numbers; detections from high on are sure, those from low on are weak.
        gate, second_gate: numbers, highest cost of a pair in the first and the second stage.

    Returns:
        tuple of an integer array (M, 2) with rows track, detection, an integer array of the
        tracks without a detection, and an integer array of the sure detections without a track.
    """
    sure = np.flatnonzero(scores >= high)
    weak = np.flatnonzero((scores < high) & (scores >= low))
    first, left, new = assign(cost[:, sure], gate)
    second, lost, _ = assign(cost[np.ix_(left, weak)], second_gate)
    matches = np.concatenate([
        np.column_stack([first[:, 0], sure[first[:, 1]]]),
        np.column_stack([left[second[:, 0]], weak[second[:, 1]]]),
    ])
    return matches, left[lost], sure[new]
