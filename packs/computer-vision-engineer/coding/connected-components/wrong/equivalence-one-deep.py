import numpy as np


def label_components(mask, connectivity):
    height, width = mask.shape
    padded = np.zeros((height + 1, width + 2), dtype=int)
    same_as = {}
    following = 1
    for y in range(height):
        for x in range(width):
            if not mask[y, x]:
                continue
            around = [padded[y + 1, x], padded[y, x + 1]]
            if connectivity == 8:
                around += [padded[y, x], padded[y, x + 2]]
            around = [label for label in around if label]
            if not around:
                padded[y + 1, x + 1] = following
                following += 1
                continue
            smallest = min(around)
            padded[y + 1, x + 1] = smallest
            for label in around:
                if label != smallest:
                    same_as[label] = smallest
    labels = padded[1:, 1:-1].copy()
    for label, smallest in same_as.items():
        labels[labels == label] = smallest
    numbers = np.unique(labels[labels > 0])
    result = np.zeros_like(labels)
    for number, label in enumerate(numbers, start=1):
        result[labels == label] = number
    return result, len(numbers)
