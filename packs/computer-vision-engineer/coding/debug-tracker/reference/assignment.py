"""The assignment problem. Also used for matching between cameras."""
import numpy as np


def solve(cost):
    """Pairs rows with columns so that the sum of the costs is as small as possible.

    Hungarian method with potentials, O(n^3).

    Args:
        cost: float array (N, M), finite

    Returns:
        list of min(N, M) pairs (row, column), ascending by row
    """
    rows, columns = cost.shape
    if rows > columns:
        return sorted((row, column) for column, row in solve(cost.T))
    row_potential, column_potential = np.zeros(rows + 1), np.zeros(columns + 1)
    partner = np.zeros(columns + 1, dtype=int)  # row of each column, both counted from 1
    for row in range(1, rows + 1):
        partner[0] = row
        column = 0
        slack = np.full(columns + 1, np.inf)
        previous = np.zeros(columns + 1, dtype=int)
        used = np.zeros(columns + 1, dtype=bool)
        while partner[column]:
            used[column] = True
            current = partner[column]
            reduced = cost[current - 1] - row_potential[current] - column_potential[1:]
            better = ~used[1:] & (reduced < slack[1:])
            slack[1:][better] = reduced[better]
            previous[1:][better] = column
            following = int(np.argmin(np.where(used, np.inf, slack)))
            delta = slack[following]
            row_potential[partner[used]] += delta
            column_potential[used] -= delta
            slack[~used] -= delta
            column = following
        while column:  # exchange partners along the path that was found
            partner[column] = partner[previous[column]]
            column = previous[column]
    return sorted((int(partner[j]) - 1, j - 1) for j in range(1, columns + 1) if partner[j])
