def intersection(p, q):
    """Common area of two rectangles."""
    width = min(p[2], q[2]) - max(p[0], q[0])
    height = min(p[3], q[3]) - max(p[1], q[1])
    return max(width, 0.0) * max(height, 0.0)


def area(p):
    """Area of a rectangle."""
    return (p[2] - p[0]) * (p[3] - p[1])


def iou(p, q):
    """Intersection over union; 0 without any area."""
    common = intersection(p, q)
    return common / (area(p) + area(q) - common) if common > 0 else 0.0


def average_precision(detections, ground_truth, iou_threshold):
    """One pass over all detections of all images, in plain Python."""
    ranking = []
    for image, found in enumerate(detections):
        for index, score in enumerate(found["scores"].tolist()):
            ranking.append((-score, image, index))
    ranking.sort()
    truth = [(t["boxes"].tolist(), t["crowd"].tolist()) for t in ground_truth]
    total = sum(crowd.count(False) for _, crowd in truth)
    if not total:
        return -1.0

    taken = set()
    hits, misses = 0, 0
    curve = []
    for _, image, index in ranking:
        box = detections[image]["boxes"][index].tolist()
        best, best_iou = None, iou_threshold
        in_crowd = False
        for number, (target, is_crowd) in enumerate(zip(*truth[image])):
            if is_crowd:
                common = intersection(box, target)
                in_crowd |= common > 0 and common / area(box) >= iou_threshold
            elif (image, number) not in taken and iou(box, target) >= best_iou:
                best, best_iou = number, iou(box, target)
        if best is not None:
            taken.add((image, best))
            hits += 1
        elif in_crowd:
            continue
        else:
            misses += 1
        curve.append((hits / total, hits / (hits + misses)))

    # From the right: the running maximum serves each recall level as it comes.
    levels = [k / 100 for k in range(101)]
    best, sum_of_precisions = 0.0, 0.0
    for recall, precision in reversed(curve):
        while levels and levels[-1] > recall:
            sum_of_precisions += best
            levels.pop()
        best = max(best, precision)
    sum_of_precisions += best * len(levels)
    return sum_of_precisions / 101
