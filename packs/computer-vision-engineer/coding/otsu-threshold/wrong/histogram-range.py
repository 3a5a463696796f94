import numpy as np


def otsu_threshold(image):
    if image.min() == image.max():
        return int(image.min())
    counts, _ = np.histogram(image, bins=256)
    n0 = np.cumsum(counts).astype(float)
    s0 = np.cumsum(counts * np.arange(256)).astype(float)
    n1 = n0[-1] - n0
    valid = (n0 > 0) & (n1 > 0)
    variance = np.zeros(256)
    means = s0[valid] / n0[valid] - (s0[-1] - s0[valid]) / n1[valid]
    variance[valid] = n0[valid] * n1[valid] * means**2
    return int(np.argmax(variance))
