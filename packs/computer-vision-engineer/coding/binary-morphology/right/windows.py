import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def _windows(image, element, outside):
    """View of shape (H, W, h, w): the neighbourhood of each pixel, padded with `outside`."""
    h, w = element.shape
    pad = ((h // 2, h - 1 - h // 2), (w // 2, w - 1 - w // 2))
    return sliding_window_view(np.pad(image, pad, constant_values=outside), (h, w))


def erode(image, element):
    """All True entries of the element must see object."""
    return _windows(image, element, True)[..., element].all(axis=-1)


def dilate(image, element):
    """Complement of eroding the background with the reflected element."""
    h, w = element.shape
    # An odd size keeps the anchor in the middle when the element is turned by 180 degrees.
    odd = np.zeros((2 * (h // 2) + 1, 2 * (w // 2) + 1), dtype=bool)
    odd[:h, :w] = element
    return ~erode(~image, odd[::-1, ::-1])


def opening(image, element):
    """Erosion, then dilation."""
    return dilate(erode(image, element), element)
