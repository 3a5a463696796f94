import numpy as np


class Munkres:
    """The matrix form: stars, primes and lines over zeros of a square matrix."""

    def __init__(self, square):
        self.matrix = square - square.min(axis=1, keepdims=True)
        self.matrix -= self.matrix.min(axis=0, keepdims=True)
        self.size = len(square)
        self.star = np.full(self.size, -1)
        self.prime = np.full(self.size, -1)

    def run(self):
        """Column of each row."""
        for _ in range(self.size):
            if not self.place_star():
                self.extend()
        return self.star

    def place_star(self):
        """Stars a zero whose row and column have no star yet; whether there is one."""
        free_columns = np.setdiff1d(np.arange(self.size), self.star)
        for row in np.flatnonzero(self.star < 0):
            zeros = [c for c in free_columns if self.matrix[row, c] <= 0]
            if zeros:
                self.star[row] = zeros[0]
                return True
        return False

    def extend(self):
        """Covers lines and shifts the matrix until an alternating path ends in a free row."""
        covered_rows = np.zeros(self.size, dtype=bool)
        covered_columns = np.zeros(self.size, dtype=bool)
        covered_columns[self.star[self.star >= 0]] = True
        self.prime[:] = -1
        while True:
            open_part = ~covered_rows[:, None] & ~covered_columns[None]
            values = np.where(open_part, self.matrix, np.inf)
            smallest = values.min()
            if smallest > 0:
                self.matrix[np.ix_(~covered_rows, ~covered_columns)] -= smallest
                self.matrix[np.ix_(covered_rows, covered_columns)] += smallest
            row, column = np.unravel_index(np.argmin(values), values.shape)
            self.prime[row] = column
            if self.star[row] < 0:
                break
            covered_rows[row] = True
            covered_columns[self.star[row]] = False
        while column >= 0:
            owner = np.flatnonzero(self.star == column)
            self.star[row] = column
            if not len(owner):
                break
            row = owner[owner != row][0]
            column = self.prime[row]


def assign(cost, gate):
    """Pads to a square matrix in which all that is not allowed costs the same large number."""
    size = max(cost.shape)
    allowed = np.zeros((size, size), dtype=bool)
    allowed[:cost.shape[0], :cost.shape[1]] = cost <= gate
    square = np.full((size, size), float(size * gate + 1))
    square[allowed] = cost[cost <= gate]
    columns = Munkres(square).run() if size else []
    matches = [[t, int(d)] for t, d in enumerate(columns) if allowed[t, d]]
    used = [t for t, _ in matches], [d for _, d in matches]
    lost = [t for t in range(cost.shape[0]) if t not in used[0]]
    new = [d for d in range(cost.shape[1]) if d not in used[1]]
    return np.array(matches, dtype=int).reshape(-1, 2), np.array(lost, int), np.array(new, int)
