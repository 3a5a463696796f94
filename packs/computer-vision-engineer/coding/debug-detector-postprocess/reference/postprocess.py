"""From the raw output of the detector to boxes on the original image."""
from boxes import area, clip, to_corners
from decode import decode
from letterbox import Letterbox
from suppression import nms, strongest


def postprocess(raw, shape, size=640, score_threshold=0.25, iou_threshold=0.5, limit=300):
    """Turns one image's raw output into detections.

    Args:
        raw: float array (N, 5 + C) as `decode` describes it
        shape: height and width of the original image in pixels
        size: side of the square input
        score_threshold: lowest score of a detection
        iou_threshold: IoU above which the weaker of two boxes of one class is a duplicate
        limit: number of candidates that enter suppression

    Returns:
        boxes: float array (K, 4) in corner form on the original image, cut at its borders
        scores: float array (K,), descending
        classes: int array (K,)
    """
    boxes, scores, classes = decode(raw, score_threshold)
    best = strongest(scores, limit)
    boxes, scores, classes = boxes[best], scores[best], classes[best]

    boxes = to_corners(boxes)
    kept = nms(boxes, classes, iou_threshold)
    boxes, scores, classes = boxes[kept], scores[kept], classes[kept]

    boxes = clip(Letterbox.of(shape, size).to_image(boxes), shape)
    inside = area(boxes) > 0
    return boxes[inside], scores[inside], classes[inside]
