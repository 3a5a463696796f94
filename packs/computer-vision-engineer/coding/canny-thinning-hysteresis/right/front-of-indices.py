"""Edges with a dictionary of shifted views, and linking by a front of index arrays."""

import numpy as np


def shifted(table, down, right):
    """table[i + down, j + right] for every pixel, 0 outside."""
    out = np.zeros_like(table)
    height, width = table.shape
    target = (slice(max(0, -down), height - max(0, down)),
              slice(max(0, -right), width - max(0, right)))
    source = (slice(max(0, down), height - max(0, -down)),
              slice(max(0, right), width - max(0, -right)))
    out[target] = table[source]
    return out


def thin_edges(magnitude, orientation):
    cosine, sine = np.cos(2 * orientation), np.sin(2 * orientation)
    # Doubling the angle makes opposite directions equal, and sectors become quadrants.
    conditions = {
        (0, 1): cosine >= np.abs(sine),
        (1, 1): (sine > np.abs(cosine)),
        (1, 0): -cosine >= np.abs(sine),
        (1, -1): (-sine > np.abs(cosine)),
    }
    result = np.zeros_like(magnitude)
    for (down, right), chosen in conditions.items():
        first = magnitude > shifted(magnitude, -down, -right)
        second = magnitude >= shifted(magnitude, down, right)
        result[chosen & first & second] = magnitude[chosen & first & second]
    return result


def hysteresis(strength, low, high):
    columns = strength.shape[1] + 2
    weak = np.pad(strength >= low, 1).reshape(-1)
    reached = np.pad(strength >= high, 1).reshape(-1)
    steps = np.array([di * columns + dj for di in (-1, 0, 1) for dj in (-1, 0, 1)])
    front = np.nonzero(reached)[0]
    while front.size:
        neighbours = (front[:, None] + steps).reshape(-1)
        fresh = neighbours[weak[neighbours] & ~reached[neighbours]]
        front = np.unique(fresh)
        reached[front] = True
    return reached.reshape(-1, columns)[1:-1, 1:-1].copy()
