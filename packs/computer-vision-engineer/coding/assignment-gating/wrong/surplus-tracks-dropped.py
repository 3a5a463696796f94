import numpy as np


def hungarian(cost):
    """Column of each row with the smallest total, for N rows and at least N columns."""
    n, m = cost.shape
    u, v = np.zeros(n + 1), np.zeros(m + 1)
    row_of = np.zeros(m + 1, dtype=int)
    for i in range(1, n + 1):
        row_of[0] = i
        j = 0
        smallest = np.full(m + 1, np.inf)
        way = np.zeros(m + 1, dtype=int)
        used = np.zeros(m + 1, dtype=bool)
        while row_of[j] != 0:
            used[j] = True
            reduced = cost[row_of[j] - 1] - u[row_of[j]] - v[1:]
            better = ~used[1:] & (reduced < smallest[1:])
            smallest[1:][better] = reduced[better]
            way[1:][better] = j
            nearest = 1 + int(np.argmin(np.where(used[1:], np.inf, smallest[1:])))
            delta = smallest[nearest]
            u[row_of[used]] += delta
            v[used] -= delta
            smallest[~used] -= delta
            j = nearest
        while j:
            row_of[j] = row_of[way[j]]
            j = way[j]
    columns = np.zeros(n, dtype=int)
    for j in range(1, m + 1):
        if row_of[j]:
            columns[row_of[j] - 1] = j - 1
    return columns


def solve(cost):
    """Pairs of rows and columns for a matrix of any shape."""
    # The solver needs at least as many columns as rows.
    rows = min(cost.shape)
    return list(enumerate(hungarian(cost[:rows])))


def assign(cost, gate):
    """Optimal assignment of tracks and detections."""
    tracks, detections = cost.shape
    large = min(tracks, detections) * gate + 1.0
    pairs = solve(np.where(cost <= gate, cost, large))
    matches = [(t, d) for t, d in pairs if cost[t, d] <= gate]
    lost = [t for t in range(tracks) if t not in [m[0] for m in matches]]
    new = [d for d in range(detections) if d not in [m[1] for m in matches]]
    return np.array(matches, dtype=int).reshape(-1, 2), lost, new
