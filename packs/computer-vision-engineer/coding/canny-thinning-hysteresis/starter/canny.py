"""Thinning and linking of edges, the second half of the Canny detector."""

import numpy as np


def thin_edges(magnitude, orientation):
    """Keeps the pixels whose magnitude is a maximum along the gradient.

    magnitude    (H, W) float64 array, nowhere negative
    orientation  (H, W) float64 array: direction of the gradient in radians from -pi to pi,
                 0 to the right (along a row) and pi / 2 down (along a column)

    Returns a float64 array (H, W): the magnitude where a pixel is kept, 0 elsewhere.
    """
    raise NotImplementedError


def hysteresis(strength, low, high):
    """Edges with two thresholds.

    strength   (H, W) float64 array, for instance from thin_edges
    low, high  thresholds in the unit of strength; 0 < low <= high

    Returns an (H, W) array of truth values.
    """
    raise NotImplementedError
