import numpy as np


def erode(image: np.ndarray, element: np.ndarray) -> np.ndarray:
    """Binary erosion: where does the whole element fit into the object?

    Args:
        image: bool array of shape (H, W), True is object.
        element: bool array of shape (h, w); its anchor is at row h // 2, column w // 2.

    Returns:
        New bool array of shape (H, W).
    """
    raise NotImplementedError


def dilate(image: np.ndarray, element: np.ndarray) -> np.ndarray:
    """Binary dilation: what do copies of the element, placed on every object pixel, cover?

    Args:
        image: bool array of shape (H, W), True is object.
        element: bool array of shape (h, w); its anchor is at row h // 2, column w // 2.

    Returns:
        New bool array of shape (H, W).
    """
    raise NotImplementedError


def opening(image: np.ndarray, element: np.ndarray) -> np.ndarray:
    """Erosion followed by dilation with the same element.

    Args:
        image: bool array of shape (H, W), True is object.
        element: bool array of shape (h, w); its anchor is at row h // 2, column w // 2.

    Returns:
        New bool array of shape (H, W).
    """
    raise NotImplementedError
