import numpy as np


def _raw(rows, classes=2):
    """Raw rows from (centre x, centre y, width, height, score, class); objectness is 1."""
    raw = np.zeros((len(rows), 5 + classes))
    for out, (x, y, w, h, score, label) in zip(raw, rows):
        out[:5] = x, y, w, h, 1.0
        out[5 + label] = score
    return raw


def visible():
    return [
        {"name": "two persons apart", "args": [
            _raw([(40, 50, 20, 40, 0.9, 0), (120, 60, 20, 40, 0.7, 0)]), (160, 160), 160],
         "why": "Two boxes that do not touch both stay."},
        {"name": "one person twice", "args": [
            _raw([(80, 80, 40, 60, 0.9, 0), (82, 81, 40, 60, 0.8, 0)]), (160, 160), 160],
         "why": "The two boxes overlap by far more than 0.5, so the weaker one goes."},
        {"name": "rider and bicycle", "args": [
            _raw([(80, 80, 40, 60, 0.9, 0), (80, 80, 40, 60, 0.8, 1)]), (160, 160), 160],
         "why": "Boxes of different classes do not suppress each other."},
        {"name": "nothing found", "edge": True,
         "args": [np.zeros((0, 7)), (160, 160), 160],
         "why": "Without candidates the arrays are empty: (0, 4), (0,) and (0,)."},
    ]


def _rows(rng, count, low, high, side=(8, 30)):
    """Rows with descending scores whose boxes lie between low and high on both axes."""
    scores = np.sort(rng.uniform(0.3, 0.95, count))[::-1]
    rows = []
    for score in scores:
        w, h = rng.integers(side[0], side[1] + 1, 2)
        x = rng.uniform(low + w / 2, high - w / 2)
        y = rng.uniform(low + h / 2, high - h / 2)
        rows.append((round(x, 1), round(y, 1), w, h, round(score, 4), int(rng.integers(2))))
    return rows


def hidden(rng):
    crowd = []
    for x, y, w, h, score, label in _rows(rng, 12, 50, 150):
        crowd.append((x, y, w, h, score, label))
        crowd.append((x + rng.uniform(-2, 2), y + rng.uniform(-2, 2), w, h, score - 0.02, label))
    crowd.sort(key=lambda row: -row[4])
    mixed = _rows(rng, 9, 10, 150)
    mixed = [mixed[i] for i in (4, 0, 7, 2, 8, 1, 6, 3, 5)]
    many = _rows(rng, 40, 10, 150)
    many = [many[i] for i in rng.permutation(40)]
    edges = [(x, y, 30, 30, score, label) for (x, y), score, label in zip(
        [(155, 80), (80, 150), (152, 148)], (0.9, 0.8, 0.7), (0, 1, 0))]
    wide = _rows(rng, 6, 45, 115, side=(6, 14))
    tall = _rows(rng, 6, 45, 115, side=(6, 14))
    pixels = rng.integers(0, 100, (4, 8)).astype(np.uint8)
    return [
        {"name": "neighbours cut by the upper edge", "args": [
            _raw([(20, 2, 36, 40, 0.9, 0), (20, 18, 36, 40, 0.8, 0)]), (160, 160), 160],
         "why": "The two boxes have an IoU of 0.43, so both stay."},
        {"name": "crowd with every person twice", "args": [_raw(crowd), (160, 160), 160],
         "why": "Duplicates are judged by the overlap of the boxes themselves."},
        {"name": "stronger duplicate comes later", "args": [
            _raw([(20, 20, 36, 36, 0.6, 0), (20, 20, 36, 36, 0.9, 0)]), (160, 160), 160],
         "why": "Of two identical boxes the one with the higher score stays."},
        {"name": "rows in no order", "args": [_raw(mixed), (160, 160), 160],
         "kwargs": {"iou_threshold": 1.0},
         "why": "Detections come in descending order of their scores."},
        {"name": "more candidates than the limit", "args": [_raw(many), (160, 160), 160],
         "kwargs": {"iou_threshold": 1.0, "limit": 25},
         "why": "The 25 strongest stay, in descending order of their scores."},
        {"name": "wide image scaled down", "args": [_raw(wide), (320, 640), 160],
         "kwargs": {"iou_threshold": 1.0},
         "why": "The border of 40 input pixels at the top is 160 pixels of the image."},
        {"name": "tall image scaled up", "args": [_raw(tall), (80, 40), 160],
         "kwargs": {"iou_threshold": 1.0},
         "why": "The border of 40 input pixels on the left is 20 pixels of the image."},
        {"name": "boxes beyond the right and lower edge", "args": [_raw(edges), (160, 160), 160],
         "kwargs": {"iou_threshold": 1.0},
         "why": "The image reaches to x = 160 and y = 160."},
        {"name": "box in the last column", "edge": True, "args": [
            _raw([(162, 80, 5, 20, 0.9, 0)]), (160, 160), 160],
         "why": "The box covers half of the last column, x from 159.5 to 160."},
        {"name": "box beyond the left and upper edge", "args": [
            _raw([(5, 4, 30, 20, 0.9, 0)]), (160, 160), 160],
         "why": "Boxes are cut at 0."},
        {"name": "box in the grey border", "edge": True, "args": [
            _raw([(-30, 60, 20, 20, 0.9, 0), (60, 60, 20, 20, 0.8, 0)]), (160, 160), 160],
         "why": "A box without area inside the image is dropped."},
        {"name": "equal scores", "edge": True, "args": [
            _raw([(20, 20, 10, 10, 0.5, 0), (60, 20, 12, 12, 0.5, 0), (100, 20, 14, 14, 0.5, 1)]),
            (160, 160), 160],
         "why": "Detections with equal scores stay in the order of the rows."},
        {"name": "score at the threshold", "edge": True, "args": [
            _raw([(20, 20, 10, 10, 0.5, 0), (60, 20, 12, 12, 0.25, 0),
                  (100, 20, 14, 14, 0.125, 1)]), (160, 160), 160],
         "why": "A score equal to the threshold is enough."},
        {"name": "IoU equal to the threshold", "edge": True, "entry": "nms", "args": [
            np.array([[0.0, 0.0, 8.0, 4.0], [0.0, 0.0, 4.0, 4.0], [0.0, 0.0, 7.0, 4.0]]),
            np.array([0, 0, 0]), 0.5],
         "why": "Only a box with a greater IoU goes."},
        {"name": "picture in the square input", "entry": "image", "args": [pixels, 8],
         "why": "The image lies in the middle of the grey square."},
    ]
