from collections import deque

import numpy as np

STEPS = {
    4: [(-1, 0), (0, -1), (0, 1), (1, 0)],
    8: [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx],
}


def label_components(mask, connectivity):
    """Breadth-first fill from each pixel that has no label yet."""
    height, width = mask.shape
    labels = np.zeros((height, width), dtype=np.int32)
    count = 0
    for y, x in np.argwhere(mask).tolist():
        if labels[y, x]:
            continue
        count += 1
        labels[y, x] = count
        queue = deque([(y, x)])
        while queue:
            v, u = queue.popleft()
            for dy, dx in STEPS[connectivity]:
                a, b = v + dy, u + dx
                if 0 <= a < height and 0 <= b < width and mask[a, b] and not labels[a, b]:
                    labels[a, b] = count
                    queue.append((a, b))
    return labels, count
