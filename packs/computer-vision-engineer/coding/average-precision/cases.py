import numpy as np


def _found(*rows):
    """Detections of one image; rows are x1, y1, x2, y2, score."""
    table = np.array(rows, dtype=np.float64).reshape(-1, 5)
    return {"boxes": table[:, :4], "scores": table[:, 4]}


def _truth(*rows, crowds=()):
    """Objects of one image, then its crowds; rows are x1, y1, x2, y2."""
    boxes = np.array([*rows, *crowds], dtype=np.float64).reshape(-1, 4)
    return {"boxes": boxes, "crowd": np.arange(len(boxes)) >= len(rows)}


A, B, C = [0, 0, 10, 10], [40, 0, 50, 10], [80, 0, 90, 10]
AWAY = [200, 200, 210, 210]


def _dataset(rng, per_image, false_alarms):
    """Images with the given numbers of objects, found more or less well, and some crowds.

    The total of per_image should have no divisor in common with 100: then no recall but 0 and
    1 coincides with one of the 101 levels, and rounding decides nothing.
    """
    detections, ground_truth = [], []
    for image, count in enumerate(per_image):
        corner = rng.uniform(0, 160, (count, 2))
        side = rng.uniform(15, 40, (count, 2))
        objects = np.concatenate([corner, corner + side], axis=1)
        crowd = rng.uniform(0, 100, (1, 2))
        crowds = np.concatenate([crowd, crowd + 60], axis=1) if image % 3 == 2 else []
        seen = np.repeat(objects, rng.integers(0, 3, count), axis=0)
        seen = seen + rng.normal(0, 2.5, seen.shape)
        alarm = rng.uniform(0, 160, (false_alarms, 2))
        alarm = np.concatenate([alarm, alarm + rng.uniform(10, 40, alarm.shape)], axis=1)
        boxes = np.round(np.concatenate([seen, alarm]), 2)
        # Hits tend to score higher; the small random part makes all scores differ.
        scores = np.concatenate([rng.uniform(0.3, 1, len(seen)), rng.uniform(0, 0.8, len(alarm))])
        shuffle = rng.permutation(len(boxes))
        detections.append({"boxes": boxes[shuffle], "scores": scores[shuffle]})
        ground_truth.append(_truth(*np.round(objects, 2), crowds=crowds))
    return [detections, ground_truth, 0.5]


def visible():
    return [
        {"name": "two objects and a duplicate",
         "args": [[_found([*A, 0.9], [1, 0, 11, 10, 0.8], [*B, 0.7])], [_truth(A, B)], 0.5],
         "why": "The second detection of an object is a false positive: (51 + 50 * 2/3) / 101."},
        {"name": "scores ranked over all images",
         "args": [[_found([*A, 0.6]), _found([*AWAY, 0.9], [*B, 0.5])],
                  [_truth(A), _truth(B)], 0.5],
         "why": "The false positive of the second image ranks before both hits."},
        {"name": "no detections", "args": [[_found(), _found()], [_truth(A), _truth(B)], 0.5],
         "edge": True, "why": "There are objects and none is found, so the value is 0."},
        {"name": "no objects", "args": [[_found([*A, 0.9])], [_truth()], 0.5],
         "edge": True, "why": "Without objects the value is undefined, which is told by -1."},
    ]


def hidden(rng):
    levels = np.repeat([0.75, 0.5], 12)
    places = [[30 * k, 0, 30 * k + 10, 10] for k in range(24)]
    wanted = [places[k] for k in (0, 1, 2, 3, 6, 7, 12, 13, 16, 18, 19)]
    return [
        {"name": "IoU exactly at the threshold", "edge": True,
         "args": [[_found([0, 0, 2, 1, 0.9])], [_truth([0, 0, 2, 2])], 0.5],
         "why": "An IoU equal to the threshold is enough for a match."},
        {"name": "best object already taken",
         "args": [[_found([*A, 0.9], [0.5, 0, 10.5, 10, 0.8])],
                  [_truth(A, [2, 0, 12, 10])], 0.5],
         "why": "The second detection may match the other object, which it overlaps enough."},
        {"name": "looser box with the higher score",
         "args": [[_found([*A, 0.8], [3, 0, 13, 10, 0.9])], [_truth(A)], 0.5],
         "why": "Detections choose in the order of their scores, not of their fit."},
        {"name": "detections in an image without objects", "edge": True,
         "args": [[_found([*A, 0.5]), _found([*A, 0.9], [*B, 0.8])],
                  [_truth(A), _truth()], 0.5],
         "why": "They are false positives like any other."},
        {"name": "precision that rises again",
         "args": [[_found([*AWAY, 0.9], [*A, 0.8], [*B, 0.7], [*C, 0.6])], [_truth(A, B, C)], 0.5],
         "why": "At each recall the best precision at that or a higher recall counts."},
        {"name": "one of three objects found",
         "args": [[_found([*A, 0.9]), _found()], [_truth(A), _truth(B, C)], 0.5],
         "why": "Recall 1/3 reaches the levels 0 to 0.33, 34 of 101."},
        {"name": "several detections inside one crowd", "edge": True,
         "args": [[_found([100, 100, 120, 120, 0.95], [140, 120, 170, 150, 0.9],
                          [110, 150, 130, 170, 0.85], [*A, 0.5])],
                  [_truth(A, crowds=[[90, 90, 190, 190]])], 0.5],
         "why": "A crowd absorbs any number of detections that lie in it, however small."},
        {"name": "detection partly in a crowd", "edge": True,
         "args": [[_found([86, 100, 96, 110, 0.9], [84, 140, 94, 150, 0.8], [*A, 0.5])],
                  [_truth(A, crowds=[[90, 90, 190, 190]])], 0.5],
         "why": "The first lies in the crowd with 0.6 of its area, the second with 0.4 only."},
        {"name": "object beside a crowd", "edge": True,
         "args": [[_found([100, 100, 120, 120, 0.9], [*A, 0.8])],
                  [_truth(A, [100, 100, 120, 130], crowds=[[90, 90, 190, 190]])], 0.5],
         "why": "An object that can be matched goes before a crowd, whatever the overlaps."},
        {"name": "duplicate inside a crowd", "edge": True,
         "args": [[_found([100, 100, 120, 120, 0.9], [101, 100, 121, 120, 0.8], [*A, 0.7])],
                  [_truth(A, [100, 100, 120, 120], crowds=[[90, 90, 190, 190]])], 0.5],
         "why": "Its object is taken, and so the crowd absorbs it."},
        {"name": "nothing but a crowd", "edge": True,
         "args": [[_found([*A, 0.9])], [_truth(crowds=[[0, 0, 50, 50]])], 0.5],
         "why": "A crowd is no object to find."},
        {"name": "many equal scores", "edge": True,
         "args": [[_found(*([*p, s] for p, s in zip(places[:12], levels[::2]))),
                   _found(*([*p, s] for p, s in zip(places[12:], levels[::2])))],
                  [_truth(*(p for p in wanted if p in places[:12])),
                   _truth(*(p for p in wanted if p in places[12:]))], 0.5],
         "why": "Among equals the earlier image and then the lower index goes first."},
        {"name": "detection without area", "edge": True,
         "args": [[_found([5, 5, 5, 5, 0.9], [95, 95, 95, 99, 0.8], [*A, 0.7])],
                  [_truth(A, crowds=[[90, 90, 190, 190]])], 0.5],
         "why": "It overlaps nothing, not even a crowd, and is a false positive."},
        {"name": "a few random images", "args": _dataset(rng, [3, 0, 4, 2, 0], 2)},
        {"name": "dozens of random images", "args": _dataset(rng, [*[3] * 26, 5], 4)},
    ]


def follow_up(rng):
    few = _dataset(rng, [3, 0, 4], 2)[:2]
    many = _dataset(rng, [*[3] * 9, 2], 3)[:2]
    return [
        {"name": "a perfect box", "args": [[_found([*A, 0.3])], [_truth(A)], 100]},
        {"name": "a box that fits up to 0.82",
         "args": [[_found([0, 0, 10, 8.2, 0.9])], [_truth(A)], 100],
         "why": "It counts at 7 of the 10 thresholds."},
        {"name": "a limit of one detection", "edge": True,
         "args": [[_found([*A, 0.5], [*B, 0.9]), _found([*C, 0.4])],
                  [_truth(A, B), _truth(C)], 1],
         "why": "In the first image only the better-scored detection counts."},
        {"name": "equal scores at the limit", "edge": True,
         "args": [[_found([*AWAY, 0.5], [*A, 0.5], [*B, 0.5])], [_truth(A, B)], 2],
         "why": "The lower index goes first."},
        {"name": "no objects at any threshold", "edge": True,
         "args": [[_found([*A, 0.5])], [_truth()], 10]},
        {"name": "few images at ten thresholds", "args": [*few, 100]},
        {"name": "many images with a limit of three", "args": [*many, 3]},
    ]


def sized(n, rng):
    """n detections in images with about twenty each."""
    images = n // 20
    return _dataset(rng, [10] * images, 10)
