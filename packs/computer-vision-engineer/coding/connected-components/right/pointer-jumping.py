import numpy as np


def _edges(mask, connectivity):
    """Pairs of flat indices of object pixels that touch."""
    index = np.arange(mask.size).reshape(mask.shape)
    pairs = [(index[:, 1:], index[:, :-1]), (index[1:], index[:-1])]
    if connectivity == 8:
        pairs += [(index[1:, 1:], index[:-1, :-1]), (index[1:, :-1], index[:-1, 1:])]
    a = np.concatenate([p.ravel() for p, _ in pairs])
    b = np.concatenate([q.ravel() for _, q in pairs])
    both = mask.ravel()[a] & mask.ravel()[b]
    return a[both], b[both]


def label_components(mask, connectivity):
    """Array-only: hooks roots to smaller roots and halves the trees until nothing changes."""
    parent = np.arange(mask.size)
    a, b = _edges(mask, connectivity)
    while a.size:
        low, high = np.minimum(parent[a], parent[b]), np.maximum(parent[a], parent[b])
        open_edge = low != high
        a, b = a[open_edge], b[open_edge]
        np.minimum.at(parent, high[open_edge], low[open_edge])
        while True:
            shorter = parent[parent]
            if np.array_equal(shorter, parent):
                break
            parent = shorter
    flat = mask.ravel()
    roots = np.unique(parent[flat])
    labels = np.zeros(mask.size, dtype=np.int64)
    labels[flat] = np.searchsorted(roots, parent[flat]) + 1
    return labels.reshape(mask.shape), len(roots)
