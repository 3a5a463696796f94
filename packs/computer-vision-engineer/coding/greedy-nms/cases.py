import numpy as np


def _box(*rows):
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def _scores(*values):
    return np.array(values, dtype=np.float64)


def _clusters(rng, n, objects, extent):
    """n jittered boxes around a few objects, with scores that all differ."""
    centre = rng.uniform(0, extent, (objects, 2))
    size = rng.uniform(15, 40, (objects, 2))
    which = rng.integers(0, objects, n)
    middle = centre[which] + rng.normal(0, 4, (n, 2))
    half = size[which] * rng.uniform(0.85, 1.15, (n, 2)) / 2
    scores = (rng.permutation(n) + 1) / (n + 1)
    return np.round(np.concatenate([middle - half, middle + half], axis=1), 2), scores


def _grid(n):
    """n unit boxes that do not meet."""
    x, y = np.arange(n) % 10 * 3.0, np.arange(n) // 10 * 3.0
    return np.stack([x, y, x + 1, y + 1], axis=1)


NO_BOXES = [np.zeros((0, 4)), np.zeros(0)]


def visible():
    return [
        {"name": "two boxes on one object",
         "args": [_box([0, 0, 10, 10], [1, 1, 11, 11], [30, 30, 40, 40]),
                  _scores(0.9, 0.8, 0.7), 0.5],
         "why": "The second box overlaps the first too much, the third stands alone."},
        {"name": "best box last",
         "args": [_box([30, 30, 40, 40], [0, 0, 10, 10], [1, 0, 11, 10]),
                  _scores(0.5, 0.6, 0.95), 0.5],
         "why": "Indices refer to the input and are ordered by score."},
        {"name": "no boxes", "args": [*NO_BOXES, 0.5], "edge": True,
         "why": "Nothing in, nothing out."},
        {"name": "a single box", "args": [_box([3, 4, 8, 9]), _scores(0.1), 0.5], "edge": True,
         "why": "A box with nothing to compare with is kept whatever its score."},
    ]


def hidden(rng):
    some, some_scores = _clusters(rng, 12, 3, 80)
    dense, dense_scores = _clusters(rng, 20, 2, 30)
    many, many_scores = _clusters(rng, 300, 25, 300)
    return [
        {"name": "boxes apart on the diagonal", "edge": True,
         "args": [_box([0, 0, 4, 4], [5, 5, 10, 10], [-9, -9, -3, -3]),
                  _scores(0.9, 0.8, 0.7), 0.1],
         "why": "Two negative sides must not multiply into an overlap."},
        {"name": "IoU exactly at the threshold", "edge": True,
         "args": [_box([0, 0, 2, 2], [0, 0, 2, 1], [0, 0, 4, 4]), _scores(0.9, 0.8, 0.7), 0.5],
         "why": "An IoU of exactly 0.5 does not exceed a threshold of 0.5."},
        {"name": "threshold 0 with touching boxes", "edge": True,
         "args": [_box([0, 0, 2, 2], [2, 0, 4, 2], [1, 1, 3, 3]), _scores(0.9, 0.8, 0.7), 0.0],
         "why": "Touching boxes have an IoU of 0, which is not above 0."},
        {"name": "threshold 1 with identical boxes", "edge": True,
         "args": [_box([0, 0, 8, 4], [0, 0, 8, 4], [0, 0, 8, 4]), _scores(0.2, 0.9, 0.5), 1.0],
         "why": "No IoU exceeds 1, so everything is kept."},
        {"name": "identical boxes", "edge": True,
         "args": [_box([0, 0, 8, 4], [0, 0, 8, 4], [0, 0, 8, 4]), _scores(0.2, 0.9, 0.5), 0.7],
         "why": "Only the best of the copies remains."},
        {"name": "identical scores", "edge": True,
         "args": [_box([0, 0, 10, 10], [1, 0, 11, 10], [40, 40, 50, 50], [41, 40, 51, 50]),
                  _scores(0.5, 0.5, 0.5, 0.5), 0.5],
         "why": "Among equal scores the lower index goes first."},
        {"name": "many equal scores", "edge": True,
         "args": [_grid(60), rng.integers(1, 4, 60) / 4, 0.5],
         "why": "The order of equal scores must not depend on the sorting method."},
        {"name": "a chain of overlaps", "edge": True,
         "args": [_box([0, 0, 10, 10], [3, 0, 13, 10], [6, 0, 16, 10], [9, 0, 19, 10]),
                  _scores(0.9, 0.8, 0.7, 0.6), 0.5],
         "why": "A suppressed box no longer suppresses others."},
        {"name": "box inside another",
         "args": [_box([0, 0, 10, 10], [2, 2, 5, 5]), _scores(0.9, 0.8), 0.3],
         "why": "A small box inside a large one has a small IoU and is kept."},
        {"name": "zero-area boxes", "edge": True,
         "args": [_box([5, 5, 5, 5], [5, 5, 5, 5], [0, 0, 9, 9], [2, 3, 7, 3]),
                  _scores(0.9, 0.8, 0.7, 0.6), 0.5],
         "why": "Their IoU is 0, so they neither suppress nor are suppressed."},
        {"name": "negative and large scores", "edge": True,
         "args": [_box([0, 0, 10, 10], [1, 1, 11, 11], [50, 0, 60, 10], [51, 0, 61, 10]),
                  _scores(-3.5, -0.5, 12.0, 40.0), 0.5],
         "why": "Scores may be logits; only their order counts."},
        {"name": "few random boxes", "args": [some, some_scores, 0.45]},
        {"name": "crowded random boxes", "args": [dense, dense_scores, 0.6]},
        {"name": "hundreds of boxes", "args": [many, many_scores, 0.5]},
    ]


def follow_up(rng):
    some, some_scores = _clusters(rng, 8, 2, 60)
    many, many_scores = _clusters(rng, 60, 8, 150)
    return [
        {"name": "soft-nms of boxes apart",
         "args": [_box([0, 0, 4, 4], [5, 5, 9, 9]), _scores(0.6, 0.8), 0.5, 0.01]},
        {"name": "soft-nms changes the order",
         "args": [_box([0, 0, 10, 10], [0, 1, 10, 11], [40, 0, 50, 10]),
                  _scores(0.9, 0.8, 0.5), 0.5, 0.001],
         "why": "The near-copy sinks below the third box, so the maximum is taken anew."},
        {"name": "soft-nms drops what sank too far", "edge": True,
         "args": [_box([0, 0, 8, 4], [0, 0, 8, 4], [0, 0, 8, 4]),
                  _scores(0.9, 0.8, 0.7), 0.25, 0.1],
         "why": "A score below the threshold ends the procedure."},
        {"name": "soft-nms with equal scores", "edge": True,
         "args": [_box([40, 0, 50, 10], [0, 0, 10, 10], [80, 0, 90, 10]),
                  _scores(0.5, 0.5, 0.5), 0.5, 0.01]},
        {"name": "soft-nms of no boxes", "args": [*NO_BOXES, 0.5, 0.01], "edge": True},
        {"name": "soft-nms of random boxes", "args": [some, some_scores, 0.5, 0.05]},
        {"name": "soft-nms of many boxes", "args": [many, many_scores, 0.3, 0.02]},
    ]


def sized(n, rng):
    """Boxes that hardly overlap: nearly all are kept, which is the dearest case."""
    corner = rng.uniform(0, 40.0 * np.sqrt(n), (n, 2))
    boxes = np.concatenate([corner, corner + rng.uniform(5, 15, (n, 2))], axis=1)
    return [boxes, rng.uniform(0, 1, n), 0.5]
