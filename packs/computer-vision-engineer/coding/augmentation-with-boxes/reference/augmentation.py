import numpy as np


def _nearest(length, new_length):
    """For each of new_length pixels the pixel of length in which its centre lies."""
    return (2 * np.arange(new_length) + 1) * length // (2 * new_length)


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
    left, top, width, height = window
    new_height, new_width = size
    rows, columns = top + _nearest(height, new_height), left + _nearest(width, new_width)
    if flip:
        columns = columns[::-1]
    row_inside = (rows >= 0) & (rows < image.shape[0])
    column_inside = (columns >= 0) & (columns < image.shape[1])
    target = np.ix_(np.flatnonzero(row_inside), np.flatnonzero(column_inside))
    source = np.ix_(rows[row_inside], columns[column_inside])
    new_image = np.full((new_height, new_width, 3), fill, dtype=np.uint8)
    new_image[target] = image[source]

    low, high = np.array([left, top]), np.array([left + width, top + height])
    clipped = np.clip(boxes.reshape(-1, 2, 2), low, high)
    visible = np.prod(clipped[:, 1] - clipped[:, 0], axis=1)
    area = np.prod(boxes[:, 2:] - boxes[:, :2], axis=1)
    # As a product, so that no area is divided by; what has no visible area always goes.
    kept = np.flatnonzero((visible > 0) & (visible >= min_visibility * area))
    corners = (clipped[kept] - low) * np.array([new_width / width, new_height / height])
    if flip:
        # Mirrored, the right edge becomes the left one.
        corners[..., 0] = new_width - corners[:, ::-1, 0]

    new_masks = np.zeros((len(kept), new_height, new_width), dtype=bool)
    for new_mask, index in zip(new_masks, kept):
        new_mask[target] = masks[index][source]
    return new_image, corners.reshape(-1, 4), new_masks, kept


def _letterbox_frame(shape, size):
    """Height, width, top and left of an image of the given shape within a frame."""
    scale = min(size[0] / shape[0], size[1] / shape[1])
    height, width = (max(1, int(np.floor(side * scale + 0.5))) for side in shape[:2])
    return height, width, (size[0] - height) // 2, (size[1] - width) // 2


def letterbox(image, boxes, size, fill=114):
    """Fits an image into a frame without distorting it.

    Args:
        image: uint8 array (H, W, 3).
        boxes: float64 array (N, 4), rows x1, y1, x2, y2 in pixels.
        size: tuple of integers height, width of the frame.
        fill: integer from 0 to 255, value of the border.

    Returns:
        tuple of the frame, uint8 (height, width, 3), and the boxes in it, float64 (N, 4).
    """
    height, width, top, left = _letterbox_frame(image.shape, size)
    frame = np.full((*size, 3), fill, dtype=np.uint8)
    rows, columns = _nearest(image.shape[0], height), _nearest(image.shape[1], width)
    frame[top:top + height, left:left + width] = image[np.ix_(rows, columns)]
    # The rounded sides give the factors, so that boxes stay on their pixels.
    factor = np.array([width / image.shape[1], height / image.shape[0]] * 2)
    return frame, boxes * factor + np.array([left, top] * 2)


def boxes_from_letterbox(boxes, shape, size):
    """Brings boxes from a letterbox frame back to the image.

    Args:
        boxes: float64 array (N, 4), rows x1, y1, x2, y2 in pixels of the frame.
        shape: tuple of integers height, width of the image.
        size: tuple of integers height, width of the frame.

    Returns:
        float64 array (N, 4) in pixels of the image, clipped to it.
    """
    height, width, top, left = _letterbox_frame(shape, size)
    factor = np.array([shape[1] / width, shape[0] / height] * 2)
    back = (boxes - np.array([left, top] * 2)) * factor
    return np.clip(back, 0.0, np.array([shape[1], shape[0]] * 2))
