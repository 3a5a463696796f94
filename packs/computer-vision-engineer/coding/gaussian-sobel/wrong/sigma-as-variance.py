"""Smoothed image gradients."""

import numpy as np

SMOOTH = np.array([1.0, 2.0, 1.0])
DIFFERENCE = np.array([-1.0, 0.0, 1.0])


def correlate(image, kernel, axis):
    """Correlation along one axis with a kernel of odd length, mirrored at the borders."""
    radius = len(kernel) // 2
    padding = [(0, 0), (0, 0)]
    padding[axis] = (radius, radius)
    padded = np.pad(image, padding, mode="reflect")
    length = image.shape[axis]
    result = np.zeros(image.shape)
    for offset, weight in enumerate(kernel):
        window = [slice(None), slice(None)]
        window[axis] = slice(offset, offset + length)
        result += weight * padded[tuple(window)]
    return result


def gaussian_kernel(sigma, radius):
    """(2 * radius + 1,) weights with the sum 1."""
    distance = np.arange(-radius, radius + 1)
    weights = np.exp(-(distance ** 2) / (2.0 * sigma))
    # The tails are cut off, so only dividing by the sum keeps the brightness.
    return weights / weights.sum()


def gaussian_blur(image, sigma, radius):
    """The image smoothed by a Gaussian.

    image   (H, W) array of uint8 or float64, row 0 at the top
    sigma   standard deviation in pixels, above 0
    radius  how many pixels the kernel reaches to either side, at least 0

    Returns a float64 array (H, W).
    """
    kernel = gaussian_kernel(sigma, radius)
    # Two passes of 2 * radius + 1 taps instead of one with their square.
    rows = correlate(np.asarray(image, dtype=np.float64), kernel, axis=1)
    return correlate(rows, kernel, axis=0)


def edge_gradient(image, sigma, radius):
    """Magnitude and orientation of the gradient of the smoothed image.

    image, sigma, radius  as for gaussian_blur

    Returns (magnitude, orientation), two float64 arrays (H, W). The orientation is the
    direction of steepest ascent in radians from -pi to pi, with x to the right and y down.
    """
    smooth = gaussian_blur(image, sigma, radius)
    gx = correlate(correlate(smooth, DIFFERENCE, axis=1), SMOOTH, axis=0)
    gy = correlate(correlate(smooth, DIFFERENCE, axis=0), SMOOTH, axis=1)
    # arctan2 knows all four quadrants and needs no division.
    return np.hypot(gx, gy), np.arctan2(gy, gx)
