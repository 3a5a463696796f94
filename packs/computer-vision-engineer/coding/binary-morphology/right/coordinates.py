import numpy as np


class StructuringElement:
    """Set of offsets from the anchor."""

    def __init__(self, element):
        h, w = element.shape
        self.offsets = [
            (i - h // 2, j - w // 2) for i in range(h) for j in range(w) if element[i, j]
        ]

    def covered(self, y, x):
        """Pixels under the element when its anchor lies on (y, x)."""
        return [(y + dy, x + dx) for dy, dx in self.offsets]


def _object_pixels(image):
    return {(int(y), int(x)) for y, x in zip(*np.nonzero(image))}


def erode(image, element):
    """Explicit loops over pixels with a set of object coordinates."""
    height, width = image.shape
    element = StructuringElement(element)
    inside = _object_pixels(image)
    result = np.empty((height, width), dtype=bool)
    for y in range(height):
        for x in range(width):
            result[y, x] = all(
                (v, u) in inside or not (0 <= v < height and 0 <= u < width)
                for v, u in element.covered(y, x)
            )
    return result


def dilate(image, element):
    """Union of the copies of the element (Minkowski sum), cut to the image."""
    height, width = image.shape
    element = StructuringElement(element)
    result = np.zeros((height, width), dtype=bool)
    for y, x in _object_pixels(image):
        for v, u in element.covered(y, x):
            if 0 <= v < height and 0 <= u < width:
                result[v, u] = True
    return result


def opening(image, element):
    """Erosion, then dilation."""
    return dilate(erode(image, element), element)
