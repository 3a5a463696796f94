import numpy as np


class Suppressor:
    """Holds the candidates and hands them out one by one."""

    def __init__(self, boxes, scores):
        self.x1, self.y1, self.x2, self.y2 = (boxes[:, k] for k in range(4))
        self.areas = (self.x2 - self.x1) * (self.y2 - self.y1)
        self.left = np.array(scores, dtype=float)

    def next_best(self):
        """Index of the best candidate that is left, or None."""
        if not self.left.size or np.max(self.left) == -np.inf:
            return None
        return int(np.argmax(self.left))

    def strike(self, i, threshold):
        """Removes candidate i and everything that overlaps it too much."""
        w = np.minimum(self.x2, self.x2[i]) - np.maximum(self.x1, self.x1[i])
        h = np.minimum(self.y2, self.y2[i]) - np.maximum(self.y1, self.y1[i])
        shared = np.where((w > 0) & (h > 0), w * h, 0.0)
        union = self.areas + self.areas[i] - shared
        # Compared as a product, so that no division is needed.
        self.left[(shared > threshold * union) & (shared > 0)] = -np.inf
        self.left[i] = -np.inf


def nms(boxes, scores, iou_threshold):
    """Takes the maximum again in every round instead of sorting."""
    pool = Suppressor(boxes, scores)
    keep = []
    best = pool.next_best()
    while best is not None:
        keep.append(best)
        pool.strike(best, iou_threshold)
        best = pool.next_best()
    return np.array(keep, dtype=int)
