import numpy as np


def otsu_threshold(image):
    if image.min() == image.max():
        return int(image.min())
    counts = np.bincount(image.ravel(), minlength=256)
    p = counts / counts.sum()
    w0 = np.cumsum(p)
    w1 = 1.0 - w0
    mu = np.cumsum(p * np.arange(256))
    mean0 = mu / w0
    mean1 = (mu[-1] - mu) / w1
    variance = w0 * w1 * (mean0 - mean1) ** 2
    return int(np.argmax(variance[:-1]))
