def overlap(p, q):
    """IoU of two rectangles given as lists of four floats."""
    width = min(p[2], q[2]) - max(p[0], q[0])
    height = min(p[3], q[3]) - max(p[1], q[1])
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    total = (p[2] - p[0]) * (p[3] - p[1]) + (q[2] - q[0]) * (q[3] - q[1]) - shared
    return shared / total


def nms(boxes, scores, iou_threshold):
    """Compares each candidate with the boxes accepted before it, in plain Python."""
    rows = boxes.tolist()
    values = scores.tolist()
    accepted = []
    for index in sorted(range(len(rows)), key=lambda i: (-values[i], i)):
        if all(overlap(rows[index], rows[k]) <= iou_threshold for k in accepted):
            accepted.append(index)
    return accepted
