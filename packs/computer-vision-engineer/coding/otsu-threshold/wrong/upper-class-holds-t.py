import numpy as np


def otsu_threshold(image):
    if image.min() == image.max():
        return int(image.min())
    pixels = image.astype(np.float64).ravel()
    best, threshold = -1.0, 0
    for t in range(1, 256):
        dark, bright = pixels[pixels < t], pixels[pixels >= t]
        if dark.size == 0 or bright.size == 0:
            continue
        variance = dark.size * bright.size * (dark.mean() - bright.mean()) ** 2
        if variance > best:
            best, threshold = variance, t
    return threshold
