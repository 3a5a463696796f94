import numpy as np


def _count(image, offsets):
    """For every pixel, how many offsets land on an object pixel of the image."""
    height, width = image.shape
    reach = int(np.abs(offsets).max(initial=0))
    padded = np.zeros((height + 2 * reach, width + 2 * reach), dtype=np.int64)
    padded[reach:reach + height, reach:reach + width] = image
    total = np.zeros((height, width), dtype=np.int64)
    for dy, dx in offsets:
        total += padded[reach + dy:reach + dy + height, reach + dx:reach + dx + width]
    return total


def _offsets(element):
    rows, columns = np.nonzero(element)
    return np.stack([rows - element.shape[0] // 2, columns - element.shape[1] // 2], axis=1)


def erode(image, element):
    """A pixel stays if no offset lands on background."""
    return _count(~image, _offsets(element)) == 0


def dilate(image, element):
    """A pixel is set if some reflected offset lands on the object."""
    return _count(image, -_offsets(element)) > 0


def opening(image, element):
    """Erosion, then dilation."""
    return dilate(erode(image, element), element)
