import numpy as np


def _one_to_many(box, others):
    """Intersection areas of one box with several, and the areas of these."""
    width = np.minimum(box[2], others[:, 2]) - np.maximum(box[0], others[:, 0])
    height = np.minimum(box[3], others[:, 3]) - np.maximum(box[1], others[:, 1])
    shared = np.clip(width, 0, None) * np.clip(height, 0, None)
    return shared, (others[:, 2] - others[:, 0]) * (others[:, 3] - others[:, 1])


class Image:
    """The objects of one image and which of them are still to be found."""

    def __init__(self, truth, threshold):
        crowd = truth["crowd"].astype(bool)
        self.objects, self.crowds = truth["boxes"][~crowd], truth["boxes"][crowd]
        self.open = np.ones(len(self.objects), dtype=bool)
        self.threshold = threshold

    def judge(self, box):
        """1 for a hit, 0 for a false alarm, None for what does not count."""
        own = (box[2] - box[0]) * (box[3] - box[1])
        shared, areas = _one_to_many(box, self.objects)
        iou = shared / np.where(shared > 0, own + areas - shared, 1)
        iou[~self.open] = 0
        if iou.size and iou.max() >= self.threshold:
            self.open[iou.argmax()] = False
            return 1
        covered, _ = _one_to_many(box, self.crowds)
        if own > 0 and np.any(covered / own >= self.threshold):
            return None
        return 0


def average_precision(detections, ground_truth, iou_threshold):
    """Walks down one table of all detections; every image is an object that judges."""
    images = [Image(truth, iou_threshold) for truth in ground_truth]
    total = sum(len(image.objects) for image in images)
    if total == 0:
        return -1.0
    rows = [
        (k, box, score)
        for k, found in enumerate(detections)
        for box, score in zip(found["boxes"], found["scores"])
    ]
    rows.sort(key=lambda row: row[2], reverse=True)
    outcomes = [images[k].judge(box) for k, box, _ in rows]
    hit = np.array([o for o in outcomes if o is not None], dtype=float)
    recall = hit.cumsum() / total
    precision = hit.cumsum() / (np.arange(hit.size) + 1)
    levels = np.arange(101) / 100
    reached = recall[None, :] >= levels[:, None]
    return float(np.max(np.where(reached, precision, 0.0), axis=1, initial=0.0).mean())
