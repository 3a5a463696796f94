import numpy as np


def nms(boxes, scores, iou_threshold):
    """Greedy non-maximum suppression.

    Args:
        boxes: float64 array (N, 4), rows x1, y1, x2, y2 with x2 >= x1 and y2 >= y1.
        scores: float64 array (N,), higher is better.
        iou_threshold: number from 0 to 1.

    Returns:
        integer array (K,): indices of the kept boxes, best score first.
    """
    raise NotImplementedError
