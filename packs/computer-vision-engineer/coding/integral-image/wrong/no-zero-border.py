import numpy as np


def integral_image(image):
    kind = np.float64 if image.dtype.kind == "f" else np.int64
    return np.cumsum(np.cumsum(image, axis=0, dtype=kind), axis=1, dtype=kind)


def box_sums(image, boxes):
    table = integral_image(image)
    height, width = image.shape
    x1, x2 = np.clip(boxes[:, 0], 0, width), np.clip(boxes[:, 2], 0, width)
    y1, y2 = np.clip(boxes[:, 1], 0, height), np.clip(boxes[:, 3], 0, height)
    x2, y2 = np.maximum(x1, x2), np.maximum(y1, y2)
    x1, y1, x2, y2 = x1 - 1, y1 - 1, x2 - 1, y2 - 1
    return table[y2, x2] - table[y1, x2] - table[y2, x1] + table[y1, x1]
