import numpy as np


def _offsets(element: np.ndarray) -> np.ndarray:
    """Rows (dy, dx) from the anchor to the True entries of the element, shape (K, 2)."""
    anchor = np.array(element.shape) // 2
    return np.argwhere(element) - anchor


def _shifted(image: np.ndarray, dy: int, dx: int, outside) -> np.ndarray:
    """Array whose entry (y, x) is image[y + dy, x + dx], or `outside` beyond the border."""
    height, width = image.shape
    result = np.full_like(image, outside)
    y0, y1 = max(0, -dy), min(height, height - dy)
    x0, x1 = max(0, -dx), min(width, width - dx)
    if y0 < y1 and x0 < x1:
        result[y0:y1, x0:x1] = image[y0 + dy:y1 + dy, x0 + dx:x1 + dx]
    return result


def erode(image: np.ndarray, element: np.ndarray) -> np.ndarray:
    """Binary erosion: where does the whole element fit into the object?

    Args:
        image: bool array of shape (H, W), True is object.
        element: bool array of shape (h, w); its anchor is at row h // 2, column w // 2.

    Returns:
        New bool array of shape (H, W).
    """
    result = np.ones_like(image)
    for dy, dx in _offsets(element):
        # True is neutral for "and", so the outside never erodes the object.
        result &= _shifted(image, dy, dx, True)
    return result


def dilate(image: np.ndarray, element: np.ndarray) -> np.ndarray:
    """Binary dilation: what do copies of the element, placed on every object pixel, cover?

    Args:
        image: bool array of shape (H, W), True is object.
        element: bool array of shape (h, w); its anchor is at row h // 2, column w // 2.

    Returns:
        New bool array of shape (H, W).
    """
    result = np.zeros_like(image)
    for dy, dx in _offsets(element):
        # The copy at pixel p covers p + offset, so pixel q looks back at q - offset.
        result |= _shifted(image, -dy, -dx, False)
    return result


def opening(image: np.ndarray, element: np.ndarray) -> np.ndarray:
    """Erosion followed by dilation with the same element.

    Args:
        image: bool array of shape (H, W), True is object.
        element: bool array of shape (h, w); its anchor is at row h // 2, column w // 2.

    Returns:
        New bool array of shape (H, W).
    """
    return dilate(erode(image, element), element)


def gradient(image: np.ndarray, element: np.ndarray) -> np.ndarray:
    """Grey-scale morphological gradient with a flat element.

    Args:
        image: uint8 array of shape (H, W).
        element: bool array of shape (h, w) that is True at its anchor (h // 2, w // 2).

    Returns:
        uint8 array of shape (H, W), dilation minus erosion.
    """
    largest, smallest = image.copy(), image.copy()
    for dy, dx in _offsets(element):
        largest = np.maximum(largest, _shifted(image, -dy, -dx, 0))
        smallest = np.minimum(smallest, _shifted(image, dy, dx, 255))
    # Both include the pixel itself, so the difference is never negative and cannot wrap.
    return largest - smallest
