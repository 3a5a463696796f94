import numpy as np


def augment(image, boxes, masks, window, size, min_visibility, flip, fill=114):
    """Crops, resizes and flips an image together with its boxes and masks.

    Args:
        image: uint8 array (H, W, 3).
        boxes: float64 array (N, 4), rows x1, y1, x2, y2 in pixels.
        masks: boolean array (N, H, W), mask i belongs to box i.
        window: tuple of integers x, y, width, height of the crop, in pixels of the image.
        size: tuple of integers height, width of the result.
        min_visibility: number from 0 to 1, share of its area that a box must keep.
        flip: whether the result is mirrored, left to right.
        fill: integer from 0 to 255, value of image pixels outside the image.

    Returns:
        tuple of the new image, uint8 (height, width, 3); the boxes that are left, float64 (M, 4);
        their masks, boolean (M, height, width); and their indices into boxes, integer (M,).
    """
    raise NotImplementedError
