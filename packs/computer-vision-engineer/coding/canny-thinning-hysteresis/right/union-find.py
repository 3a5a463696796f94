"""Edges by gathering both neighbours at once, and linking by connected components."""

import numpy as np


def thin_edges(magnitude, orientation):
    rows, columns = np.indices(magnitude.shape)
    angle = np.mod(orientation, np.pi)
    sector = np.digitize(angle, np.pi * np.array([1, 3, 5, 7]) / 8) % 4
    down = np.array([0, 1, 1, 1])[sector]
    right = np.array([1, 1, 0, -1])[sector]
    framed = np.zeros(np.add(magnitude.shape, 2))
    framed[1:-1, 1:-1] = magnitude
    after = framed[rows + 1 + down, columns + 1 + right]
    before = framed[rows + 1 - down, columns + 1 - right]
    return magnitude * ((magnitude > before) & (magnitude >= after))


class Components:
    """Disjoint sets with path halving."""

    def __init__(self, count):
        self.parent = list(range(count))

    def find(self, item):
        parent = self.parent
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def join(self, a, b):
        a, b = self.find(a), self.find(b)
        self.parent[max(a, b)] = min(a, b)


def hysteresis(strength, low, high):
    mask = strength >= low
    number = np.full(strength.shape, -1)
    number[mask] = np.arange(mask.sum())
    sets = Components(int(mask.sum()))
    height, width = strength.shape
    for di, dj in ((0, 1), (1, -1), (1, 0), (1, 1)):
        here = number[:height - di, max(0, -dj):width - max(0, dj)]
        there = number[di:, max(0, dj):width - max(0, -dj)]
        both = (here >= 0) & (there >= 0)
        for a, b in zip(here[both].tolist(), there[both].tolist()):
            sets.join(a, b)
    roots = np.array([sets.find(k) for k in range(len(sets.parent))], dtype=int)
    strong = np.zeros(len(roots), dtype=bool)
    strong[roots[number[strength >= high]]] = True
    result = np.zeros(strength.shape, dtype=bool)
    result[mask] = strong[roots]
    return result
