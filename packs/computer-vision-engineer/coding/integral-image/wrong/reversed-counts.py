import numpy as np


def integral_image(image):
    kind = np.float64 if image.dtype.kind == "f" else np.int64
    table = np.zeros((image.shape[0] + 1, image.shape[1] + 1), dtype=kind)
    table[1:, 1:] = np.cumsum(np.cumsum(image, axis=0, dtype=kind), axis=1, dtype=kind)
    return table


def box_sums(image, boxes):
    table = integral_image(image)
    height, width = image.shape
    x1, x2 = np.clip(boxes[:, 0], 0, width), np.clip(boxes[:, 2], 0, width)
    y1, y2 = np.clip(boxes[:, 1], 0, height), np.clip(boxes[:, 3], 0, height)
    return table[y2, x2] - table[y1, x2] - table[y2, x1] + table[y1, x1]
