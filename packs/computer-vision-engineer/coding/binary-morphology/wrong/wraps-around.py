import numpy as np


def _offsets(element):
    h, w = element.shape
    return [(i - h // 2, j - w // 2) for i, j in np.argwhere(element)]


def erode(image, element):
    result = np.ones_like(image)
    for dy, dx in _offsets(element):
        result &= np.roll(image, (-dy, -dx), axis=(0, 1))
    return result


def dilate(image, element):
    result = np.zeros_like(image)
    for dy, dx in _offsets(element):
        result |= np.roll(image, (dy, dx), axis=(0, 1))
    return result


def opening(image, element):
    return dilate(erode(image, element), element)
