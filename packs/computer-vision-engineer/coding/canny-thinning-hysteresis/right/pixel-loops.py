"""Edges pixel by pixel, with a queue for the linking."""

import math
from collections import deque

import numpy as np


def value_at(table, i, j):
    height, width = table.shape
    return table[i, j] if 0 <= i < height and 0 <= j < width else 0.0


def step_along(angle):
    """(down, right) of the nearest of four directions; the later one in reading order."""
    degrees = math.degrees(angle)
    if degrees < 0:
        degrees += 180.0
    if degrees < 22.5 or degrees >= 157.5:
        return 0, 1
    if degrees < 67.5:
        return 1, 1
    if degrees < 112.5:
        return 1, 0
    return 1, -1


def thin_edges(magnitude, orientation):
    out = np.zeros_like(magnitude)
    for i in range(magnitude.shape[0]):
        for j in range(magnitude.shape[1]):
            di, dj = step_along(orientation[i, j])
            m = magnitude[i, j]
            before = value_at(magnitude, i - di, j - dj)
            after = value_at(magnitude, i + di, j + dj)
            if m > before and m >= after:
                out[i, j] = m
    return out


def hysteresis(strength, low, high):
    height, width = strength.shape
    weak = (strength >= low).tolist()
    found = np.zeros((height, width), dtype=bool)
    queue = deque()
    for i, j in zip(*np.where(strength >= high)):
        found[i, j] = True
        queue.append((int(i), int(j)))
    while queue:
        i, j = queue.popleft()
        for r in range(max(i - 1, 0), min(i + 2, height)):
            for c in range(max(j - 1, 0), min(j + 2, width)):
                if weak[r][c] and not found[r, c]:
                    found[r, c] = True
                    queue.append((r, c))
    return found
