import numpy as np


def _iou(box, boxes):
    """IoU of one box (4,) with boxes (M, 4); 0 where the union has no area."""
    sides = np.minimum(box[2:], boxes[:, 2:]) - np.maximum(box[:2], boxes[:, :2])
    # Clamp before multiplying: two negative sides would make a positive area.
    intersection = np.prod(np.clip(sides, 0.0, None), axis=1)
    area = np.prod(box[2:] - box[:2])
    areas = np.prod(boxes[:, 2:] - boxes[:, :2], axis=1)
    union = area + areas - intersection
    return np.divide(intersection, union, out=np.zeros_like(union), where=union > 0)


def nms(boxes, scores, iou_threshold):
    """Greedy non-maximum suppression.

    Args:
        boxes: float64 array (N, 4), rows x1, y1, x2, y2 with x2 >= x1 and y2 >= y1.
        scores: float64 array (N,), higher is better.
        iou_threshold: number from 0 to 1.

    Returns:
        integer array (K,): indices of the kept boxes, best score first.
    """
    # A stable sort of the negated scores puts the lower index first among equals.
    remaining = np.argsort(-scores, kind="stable")
    keep = []
    while remaining.size:
        best, rest = remaining[0], remaining[1:]
        keep.append(best)
        remaining = rest[_iou(boxes[best], boxes[rest]) <= iou_threshold]
    return np.array(keep, dtype=np.int64)


def soft_nms(boxes, scores, sigma, score_threshold):
    """Soft-NMS with Gaussian decay.

    Args:
        boxes: float64 array (N, 4), rows x1, y1, x2, y2.
        scores: float64 array (N,), not negative.
        sigma: positive number, width of the decay exp(-iou ** 2 / sigma).
        score_threshold: positive number; the procedure stops below it.

    Returns:
        tuple of an integer array (K,), the picked indices in the order of picking, and a
        float64 array (K,), their scores at that moment.
    """
    current = scores.astype(np.float64)
    waiting = np.ones(len(scores), dtype=bool)
    picked, final = [], []
    while waiting.any():
        # argmax returns the first maximum, so the lower index wins among equals.
        best = int(np.argmax(np.where(waiting, current, -np.inf)))
        if current[best] < score_threshold:
            break
        waiting[best] = False
        picked.append(best)
        final.append(current[best])
        overlap = _iou(boxes[best], boxes[waiting])
        current[waiting] *= np.exp(-overlap**2 / sigma)
    return np.array(picked, dtype=np.int64), np.array(final, dtype=np.float64)
