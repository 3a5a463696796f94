import numpy as np


def label_components(mask, connectivity):
    height, width = mask.shape
    steps = [(-1, 0), (1, 0), (0, -1), (0, 1)]
    if connectivity == 8:
        steps += [(-1, -1), (-1, 1), (1, -1), (1, 1)]
    labels = np.zeros((height, width), dtype=int)
    count = 0
    for x in range(width):
        for y in range(height):
            if not mask[y, x] or labels[y, x]:
                continue
            count += 1
            labels[y, x] = count
            stack = [(y, x)]
            while stack:
                v, u = stack.pop()
                for dy, dx in steps:
                    a, b = v + dy, u + dx
                    if 0 <= a < height and 0 <= b < width and mask[a, b] and not labels[a, b]:
                        labels[a, b] = count
                        stack.append((a, b))
    return labels, count
