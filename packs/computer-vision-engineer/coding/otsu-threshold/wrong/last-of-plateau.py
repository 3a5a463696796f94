import numpy as np


def otsu_threshold(image):
    counts = np.bincount(image.ravel(), minlength=256)
    pixels = counts.sum()
    grey_sum = (counts * np.arange(256)).sum()
    best, threshold = -1.0, int(image.max())
    n0 = s0 = 0
    for t in range(256):
        n0 += counts[t]
        s0 += t * counts[t]
        n1 = pixels - n0
        if n0 == 0 or n1 == 0:
            continue
        variance = float(n0) * float(n1) * (s0 / n0 - (grey_sum - s0) / n1) ** 2
        if variance >= best:
            best, threshold = variance, t
    return threshold
