"""Thinning and linking of edges, the second half of the Canny detector."""

import numpy as np

# Step (down, right) of each sector of 45 degrees, to the neighbour that is later in reading order.
STEPS = ((1, 0), (1, -1), (0, 1), (1, 1))


def thin_edges(magnitude, orientation):
    """Keeps the pixels whose magnitude is a maximum along the gradient.

    magnitude    (H, W) float64 array, nowhere negative
    orientation  (H, W) float64 array: direction of the gradient in radians from -pi to pi,
                 0 to the right (along a row) and pi / 2 down (along a column)

    Returns a float64 array (H, W): the magnitude where a pixel is kept, 0 elsewhere.
    """
    height, width = magnitude.shape
    # Opposite directions share a sector, so the angle counts modulo pi.
    sector = np.round(orientation / (np.pi / 4)).astype(int) % 4
    padded = np.pad(magnitude, 1)
    keep = np.zeros(magnitude.shape, dtype=bool)
    for number, (down, right) in enumerate(STEPS):
        later = padded[1 + down:1 + down + height, 1 + right:1 + right + width]
        earlier = padded[1 - down:1 - down + height, 1 - right:1 - right + width]
        # Strict on one side only, so that a plateau leaves exactly one pixel.
        peak = (magnitude > earlier) & (magnitude >= later)
        keep |= peak & (sector == number)
    return np.where(keep, magnitude, 0.0)


def hysteresis(strength, low, high):
    """Edges with two thresholds.

    strength   (H, W) float64 array, for instance from thin_edges
    low, high  thresholds in the unit of strength; 0 < low <= high

    Returns an (H, W) array of truth values.
    """
    height, width = strength.shape
    # A margin of pixels that are no candidates spares all tests for the border.
    candidate = np.pad(strength >= low, 1).ravel()
    edge = np.pad(strength >= high, 1).ravel()
    row = width + 2
    around = (-row - 1, -row, -row + 1, -1, 1, row - 1, row, row + 1)
    candidate &= ~edge
    waiting = candidate.tolist()
    stack = np.flatnonzero(edge).tolist()
    linked = []
    # An explicit stack: recursion would fail on a long edge.
    while stack:
        pixel = stack.pop()
        for step in around:
            neighbour = pixel + step
            if waiting[neighbour]:
                waiting[neighbour] = False
                linked.append(neighbour)
                stack.append(neighbour)
    edge[np.array(linked, dtype=np.intp)] = True
    return edge.reshape(height + 2, row)[1:-1, 1:-1]
