import numpy as np


def label_components(mask, connectivity):
    height, width = mask.shape
    labels = np.zeros((height, width), dtype=int)
    count = 0
    for y, x in np.argwhere(mask):
        if labels[y, x]:
            continue
        count += 1
        labels[y, x] = count
        stack = [(y, x)]
        while stack:
            v, u = stack.pop()
            for a in range(max(v - 1, 0), min(v + 2, height)):
                for b in range(max(u - 1, 0), min(u + 2, width)):
                    if mask[a, b] and not labels[a, b]:
                        labels[a, b] = count
                        stack.append((a, b))
    return labels, count
