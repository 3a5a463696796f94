import numpy as np


def label_components(mask, connectivity):
    height, width = mask.shape
    padded = np.zeros((height + 1, width + 2), dtype=int)
    parent = [0]

    def find(label):
        while parent[label] != label:
            label = parent[label]
        return label

    for y in range(height):
        for x in range(width):
            if not mask[y, x]:
                continue
            around = [padded[y + 1, x], padded[y, x + 1]]
            if connectivity == 8:
                around += [padded[y, x], padded[y, x + 2]]
            roots = [find(label) for label in around if label]
            if not roots:
                roots = [len(parent)]
                parent.append(len(parent))
            padded[y + 1, x + 1] = min(roots)
            for root in roots:
                parent[root] = min(roots)
    resolved = np.array([find(label) for label in range(len(parent))])
    labels = resolved[padded[1:, 1:-1]]
    return labels, len(np.unique(labels[labels > 0]))
