import numpy as np


class Forest:
    """Disjoint sets whose representative is the smallest member."""

    def __init__(self):
        self.parent = []

    def add(self):
        self.parent.append(len(self.parent))
        return len(self.parent) - 1

    def root(self, item):
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def join(self, first, second):
        first, second = self.root(first), self.root(second)
        self.parent[max(first, second)] = min(first, second)


def _runs(row):
    """Start and end (half-open) of the stretches of True in a row."""
    change = np.flatnonzero(np.diff(np.concatenate([[False], row, [False]]).astype(np.int8)))
    return list(zip(change[::2].tolist(), change[1::2].tolist()))


def label_components(mask, connectivity):
    """Joins overlapping runs of neighbouring rows with two pointers."""
    reach = 1 if connectivity == 8 else 0
    forest, placed, above = Forest(), [], []
    for y, row in enumerate(mask):
        here = [(start, end, forest.add()) for start, end in _runs(row)]
        i = j = 0
        while i < len(above) and j < len(here):
            if above[i][0] < here[j][1] + reach and here[j][0] < above[i][1] + reach:
                forest.join(above[i][2], here[j][2])
            if above[i][1] <= here[j][1]:
                i += 1
            else:
                j += 1
        placed.extend((y, *run) for run in here)
        above = here

    labels = np.zeros(mask.shape, dtype=int)
    numbers = {}
    for y, start, end, run in placed:
        labels[y, start:end] = numbers.setdefault(forest.root(run), len(numbers) + 1)
    return labels, len(numbers)
