import numpy as np


def label_components(mask, connectivity):
    height, width = mask.shape
    labels = np.zeros((height, width), dtype=int)
    steps = [(-1, 0), (1, 0), (0, -1), (0, 1)]
    if connectivity == 8:
        steps += [(-1, -1), (-1, 1), (1, -1), (1, 1)]

    def fill(y, x, number):
        if not (0 <= y < height and 0 <= x < width) or not mask[y, x] or labels[y, x]:
            return
        labels[y, x] = number
        for dy, dx in steps:
            fill(y + dy, x + dx, number)

    count = 0
    for y in range(height):
        for x in range(width):
            if mask[y, x] and not labels[y, x]:
                count += 1
                fill(y, x, count)
    return labels, count
