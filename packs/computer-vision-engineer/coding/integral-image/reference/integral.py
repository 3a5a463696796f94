import numpy as np


def integral_image(image: np.ndarray) -> np.ndarray:
    """Summed-area table with a leading row and column of zeros.

    Args:
        image: array of shape (H, W), Boolean, whole numbers or float.

    Returns:
        Array of shape (H + 1, W + 1); entry (y, x) is the sum of image[:y, :x].
    """
    # The type of the image is too narrow for its sums: uint8 wraps, float32 rounds.
    wide = np.float64 if image.dtype.kind == "f" else np.int64
    height, width = image.shape
    table = np.zeros((height + 1, width + 1), dtype=wide)
    table[1:, 1:] = image.cumsum(axis=0, dtype=wide).cumsum(axis=1)
    return table


def _table_sums(table: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Sums over half-open boxes of shape (N, 4) from four corners of the table each."""
    height, width = table.shape[0] - 1, table.shape[1] - 1
    x1, x2 = np.clip(boxes[:, [0, 2]], 0, width).T
    y1, y2 = np.clip(boxes[:, [1, 3]], 0, height).T
    # A box that is empty or reversed collapses to zero width or height.
    x2, y2 = np.maximum(x1, x2), np.maximum(y1, y2)
    return table[y2, x2] - table[y1, x2] - table[y2, x1] + table[y1, x1]


def box_sums(image: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Sums of the image over many boxes.

    Args:
        image: array of shape (H, W), Boolean, whole numbers or float.
        boxes: int64 array of shape (N, 4), rows x1, y1, x2, y2 in pixels, half-open.

    Returns:
        Array of shape (N,), the sum over each box.
    """
    return _table_sums(integral_image(image), boxes)


def local_stats(image: np.ndarray, radius: int) -> tuple[np.ndarray, np.ndarray]:
    """Mean and variance in a square window around each pixel, cut at the border.

    Args:
        image: float64 array of shape (H, W).
        radius: the window has 2 * radius + 1 pixels on a side.

    Returns:
        mean, variance: float64 arrays of shape (H, W); the variance divides by the pixel count.
    """
    height, width = image.shape
    y, x = (axis.ravel() for axis in np.indices((height, width)))
    x1, y1 = np.maximum(x - radius, 0), np.maximum(y - radius, 0)
    x2, y2 = np.minimum(x + radius + 1, width), np.minimum(y + radius + 1, height)
    boxes = np.stack([x1, y1, x2, y2], axis=1)
    count = (x2 - x1) * (y2 - y1)

    # Mean of squares minus square of the mean cancels; without the common offset it hardly does.
    offset = image.mean()
    centred = image - offset
    mean = _table_sums(integral_image(centred), boxes) / count
    square = _table_sums(integral_image(centred**2), boxes) / count
    variance = np.maximum(square - mean**2, 0.0)
    return (mean + offset).reshape(height, width), variance.reshape(height, width)
