import numpy as np


def average_precision(detections, ground_truth, iou_threshold):
    """COCO's average precision of one class at one IoU threshold.

    Args:
        detections: list with one dict for each image: "boxes", float64 array (D, 4) of rows
            x1, y1, x2, y2, and "scores", float64 array (D,).
        ground_truth: list with one dict for the same images: "boxes", float64 array (G, 4),
            and "crowd", bool array (G,), true where a box marks a crowd.
        iou_threshold: number, greater than 0 and at most 1.

    Returns:
        float from 0 to 1, or -1.0 if there is no object to find.
    """
    raise NotImplementedError
