import numpy as np


def _neighbours(image, element, y, x, sign):
    h, w = element.shape
    for i, j in np.argwhere(element):
        v, u = y + sign * (i - h // 2), x + sign * (j - w // 2)
        if 0 <= v < image.shape[0] and 0 <= u < image.shape[1]:
            yield image[v, u]


def erode(image, element):
    result = image.copy()
    for y, x in np.ndindex(*image.shape):
        result[y, x] = all(_neighbours(result, element, y, x, 1))
    return result


def dilate(image, element):
    result = image.copy()
    for y, x in np.ndindex(*image.shape):
        result[y, x] = any(_neighbours(result, element, y, x, -1))
    return result


def opening(image, element):
    return dilate(erode(image, element), element)
