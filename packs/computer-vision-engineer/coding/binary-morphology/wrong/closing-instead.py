import numpy as np


def _look(image, element, outside, sign):
    h, w = element.shape
    pad = max(h, w)
    height, width = image.shape
    padded = np.pad(image, pad, constant_values=outside)
    for i in range(h):
        for j in range(w):
            if element[i, j]:
                dy, dx = sign * (i - h // 2), sign * (j - w // 2)
                yield padded[pad + dy:pad + dy + height, pad + dx:pad + dx + width]


def erode(image, element):
    result = np.ones_like(image)
    for view in _look(image, element, True, 1):
        result &= view
    return result


def dilate(image, element):
    result = np.zeros_like(image)
    for view in _look(image, element, False, -1):
        result |= view
    return result


def opening(image, element):
    return erode(dilate(image, element), element)
