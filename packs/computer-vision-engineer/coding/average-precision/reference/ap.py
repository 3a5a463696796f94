import numpy as np

RECALLS = np.linspace(0.0, 1.0, 101)


def _overlaps(boxes, objects, crowd):
    """IoU (D, G); for crowds the share of the detection that lies inside."""
    low = np.maximum(boxes[:, None, :2], objects[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], objects[None, :, 2:])
    shared = np.prod(np.clip(high - low, 0.0, None), axis=-1)
    own = np.prod(boxes[:, 2:] - boxes[:, :2], axis=1)[:, None]
    other = np.prod(objects[:, 2:] - objects[:, :2], axis=1)[None, :]
    whole = np.where(crowd[None, :], own, own + other - shared)
    return np.divide(shared, whole, out=np.zeros_like(shared), where=whole > 0)


def _match(found, truth, iou_threshold):
    """Outcomes of one image's detections, best score first.

    Returns:
        scores (D,), bool array (D,) of hits, bool array (D,) of those that do not count.
    """
    order = np.argsort(-found["scores"], kind="stable")
    overlaps = _overlaps(found["boxes"][order], truth["boxes"], truth["crowd"])
    in_crowd = np.any(truth["crowd"] & (overlaps >= iou_threshold), axis=1)
    # Crowds are never claimed, objects only once.
    claimable = ~truth["crowd"]
    hit = np.zeros(len(order), dtype=bool)
    for rank, row in enumerate(overlaps):
        candidates = np.where(claimable, row, -1.0)
        if candidates.size:
            best = np.argmax(candidates)
            if candidates[best] >= iou_threshold:
                hit[rank], claimable[best] = True, False
    return found["scores"][order], hit, in_crowd & ~hit


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
    objects = sum(int(np.sum(~truth["crowd"])) for truth in ground_truth)
    if objects == 0:
        return -1.0
    images = [_match(*pair, iou_threshold) for pair in zip(detections, ground_truth)]
    scores, hits, ignored = (np.concatenate(parts) for parts in zip(*images))
    # One ranking over all images; stable, so that ties keep image and index order.
    order = np.argsort(-scores, kind="stable")
    hits = hits[order][~ignored[order]]
    found = np.cumsum(hits)
    precision = found / np.arange(1, len(hits) + 1)
    # Envelope: the best precision at this recall or any higher one.
    envelope = np.maximum.accumulate(precision[::-1])[::-1]
    # Recalls that are never reached point behind the end, where the precision is 0.
    place = np.searchsorted(found / objects, RECALLS, side="left")
    return float(np.mean(np.append(envelope, 0.0)[place]))


def mean_average_precision(detections, ground_truth, max_detections):
    """Mean of the average precision at the IoU thresholds 0.50, 0.55, ..., 0.95.

    Args:
        detections, ground_truth: as for average_precision.
        max_detections: positive integer; in each image only so many detections count, those
            with the best scores (the lower index among equals).

    Returns:
        float from 0 to 1, or -1.0 if there is no object to find.
    """
    limited = []
    for found in detections:
        best = np.argsort(-found["scores"], kind="stable")[:max_detections]
        limited.append({key: values[best] for key, values in found.items()})
    thresholds = np.arange(50, 100, 5) / 100
    return float(np.mean([average_precision(limited, ground_truth, t) for t in thresholds]))
