"""Smoothed image gradients."""

import numpy as np


def gaussian_blur(image, sigma, radius):
    """The image smoothed by a Gaussian.

    image   (H, W) array of uint8 or float64, row 0 at the top
    sigma   standard deviation in pixels, above 0
    radius  how many pixels the kernel reaches to either side, at least 0

    Returns a float64 array (H, W).
    """
    raise NotImplementedError


def edge_gradient(image, sigma, radius):
    """Magnitude and orientation of the gradient of the smoothed image.

    image, sigma, radius  as for gaussian_blur

    Returns (magnitude, orientation), two float64 arrays (H, W). The orientation is the
    direction of steepest ascent in radians from -pi to pi, with x to the right and y down.
    """
    raise NotImplementedError
