import numpy as np


def pairwise_iou(a, b):
    """Intersection over union of every box of a with every box of b.

    Args:
        a: array (N, 4), rows x1, y1, x2, y2 with x2 >= x1 and y2 >= y1; any real dtype.
        b: array (M, 4), as a.

    Returns:
        float64 array (N, M), values from 0 to 1; entry [i, j] belongs to a[i] and b[j].
    """
    raise NotImplementedError
