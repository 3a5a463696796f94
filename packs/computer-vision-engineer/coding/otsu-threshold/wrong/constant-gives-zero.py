import numpy as np


def otsu_threshold(image):
    counts = np.bincount(image.ravel(), minlength=256)
    n0 = np.cumsum(counts).astype(float)
    s0 = np.cumsum(counts * np.arange(256)).astype(float)
    n1 = n0[-1] - n0
    mean0 = s0 / np.maximum(n0, 1)
    mean1 = (s0[-1] - s0) / np.maximum(n1, 1)
    return int(np.argmax(n0 * n1 * (mean0 - mean1) ** 2))
