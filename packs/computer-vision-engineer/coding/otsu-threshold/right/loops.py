import numpy as np


def otsu_threshold(image):
    """Running sums over a plain Python histogram, with strict comparison for ties."""
    histogram = [0] * 256
    for row in image.tolist():
        for value in row:
            histogram[value] += 1

    pixels = sum(histogram)
    grey_sum = sum(value * count for value, count in enumerate(histogram))

    best_threshold, best_variance = None, 0.0
    n0, s0 = 0, 0
    for t in range(255):
        n0 += histogram[t]
        s0 += t * histogram[t]
        n1 = pixels - n0
        if n0 == 0 or n1 == 0:
            continue
        mean0 = s0 / n0
        mean1 = (grey_sum - s0) / n1
        variance = n0 / pixels * (n1 / pixels) * (mean0 - mean1) ** 2
        if variance > best_variance:
            best_threshold, best_variance = t, variance
    if best_threshold is None:
        return np.max(image)
    return best_threshold
