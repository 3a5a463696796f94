import numpy as np


def otsu_threshold(image):
    values = np.unique(image)
    if len(values) == 1:
        return int(values[0])
    pixels = image.astype(np.float64).ravel()
    best, threshold = -1.0, 0
    for t in values[:-1]:
        difference = pixels[pixels <= t].mean() - pixels[pixels > t].mean()
        if difference**2 > best:
            best, threshold = difference**2, int(t)
    return threshold
