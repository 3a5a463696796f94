import itertools

import numpy as np


def _grey(rows):
    return np.array(rows, dtype=np.uint8)


def _scores(image, classes):
    """Between-class score of every split at occurring grey values, best first."""
    values, counts = np.unique(image, return_counts=True)
    n = np.concatenate([[0], np.cumsum(counts)]).astype(float)
    s = np.concatenate([[0], np.cumsum(counts * values.astype(float) - counts * image.mean())])
    scores = []
    for cut in itertools.combinations(range(1, len(values)), classes - 1):
        edges = [0, *cut, len(values)]
        scores.append(sum((s[b] - s[a]) ** 2 / (n[b] - n[a]) for a, b in zip(edges, edges[1:])))
    return sorted(scores, reverse=True)


def _clear(make, classes=2):
    """Draws images until the best split is the best by more than rounding."""
    while True:
        image = make()
        scores = _scores(image, classes)
        if len(scores) == 1 or (scores and scores[0] - scores[1] > 1e-7 * scores[0]):
            return image


def _mixture(rng, shape, parts):
    """Pixels of several Gaussian classes: parts are (share, mean, deviation)."""
    size = shape[0] * shape[1]
    shares, means, deviations = (np.array(column) for column in zip(*parts))
    which = rng.choice(len(parts), size=size, p=shares)
    # Every class is present in every draw.
    which[: len(parts)] = np.arange(len(parts))
    values = rng.normal(means[which], deviations[which])
    image = np.clip(np.rint(values), 0, 255).astype(np.uint8)
    return rng.permutation(image).reshape(shape)


def visible():
    return [
        {
            "name": "two grey levels",
            "args": [_grey([[10, 10, 200], [10, 200, 200]])],
            "edge": True,
            "why": "Every threshold from 10 to 199 makes the same two classes; the smallest counts.",
        },
        {
            "name": "dark group and bright group",
            "args": [_grey([[20, 22, 25, 24], [21, 23, 180, 185], [22, 190, 182, 188]])],
        },
        {
            "name": "constant grey image",
            "args": [np.full((3, 4), 93, dtype=np.uint8)],
            "edge": True,
            "why": "With one grey value no split has two classes.",
        },
    ]


def hidden(rng):
    return [
        {
            "name": "two neighbouring grey levels",
            "args": [_grey([[7, 8, 8], [7, 7, 8]])],
            "edge": True,
            "why": "The threshold itself belongs to the dark class, so 7 and not 8 separates them.",
        },
        {
            "name": "pure black and pure white",
            "args": [_grey([[0, 255], [255, 255]])],
            "edge": True,
        },
        {
            "name": "white everywhere",
            "args": [np.full((2, 2), 255, dtype=np.uint8)],
            "edge": True,
        },
        {"name": "one pixel", "args": [_grey([[41]])], "edge": True},
        {
            "name": "gap between the classes",
            "args": [_grey([[30, 31, 32, 33], [140, 141, 142, 143]])],
            "edge": True,
            "why": "All thresholds within the gap tie; the smallest of them is asked for.",
        },
        {
            "name": "narrow range of grey",
            "args": [_grey([[100, 101, 101, 102], [117, 118, 118, 120]])],
            "edge": True,
            "why": "The histogram has one bin for each of the 256 values, whatever the range in use.",
        },
        {
            "name": "no dark pixels",
            "args": [_grey([[200, 201, 203, 202], [240, 243, 250, 241], [204, 202, 240, 242]])],
            "why": "Below the darkest value one class is empty and must not win as not-a-number.",
        },
        {
            "name": "one bright pixel among many",
            "args": [np.where(np.arange(600).reshape(20, 30) == 317, 250, 40).astype(np.uint8)],
        },
        {
            "name": "unbalanced classes",
            "args": [_clear(lambda: _mixture(
                rng, (40, 50), [(0.75, 60, 12), (0.249, 130, 12), (0.001, 250, 2)]))],
            "why": "The class sizes weigh the split: a few extreme pixels do not form a class.",
        },
        {
            "name": "single row of random grey",
            "args": [_clear(lambda: rng.integers(0, 256, (1, 23), dtype=np.uint8))],
        },
        {
            "name": "single column of random grey",
            "args": [_clear(lambda: rng.integers(60, 190, (17, 1), dtype=np.uint8))],
        },
        {
            "name": "noise without structure",
            "args": [_clear(lambda: rng.integers(0, 256, (12, 15), dtype=np.uint8))],
        },
        {
            "name": "two noisy classes",
            "args": [_clear(lambda: _mixture(rng, (30, 40), [(0.6, 70, 18), (0.4, 165, 22)]))],
        },
        {
            "name": "large bright image",
            "args": [_clear(lambda: _mixture(rng, (600, 800), [(0.3, 150, 25), (0.7, 225, 15)]))],
            "why": "Products of counts and sums leave the range of 32 bits.",
        },
    ]


def measure(case, output):
    """Brings a threshold down to a grey value that occurs, which splits the pixels alike.

    Thresholds within a gap of the histogram tie, but whoever sums the shares afresh for each of
    them finds differences in the last digit. Cases about ties (`edge`) have shares that floats
    hold exactly, so there the smallest threshold is asked for.
    """
    thresholds = np.asarray(output)
    if case.get("edge") or thresholds.dtype.kind not in "iu":
        return output
    values = np.unique(case["args"][0]).astype(np.int64)
    place = np.searchsorted(values, thresholds, side="right") - 1
    return np.where(place < 0, thresholds, values[np.maximum(place, 0)])


def follow_up(rng):
    return [
        {
            "name": "three grey levels",
            "args": [_grey([[10, 10, 90], [200, 90, 200]])],
            "edge": True,
        },
        {
            "name": "three neighbouring grey levels",
            "args": [_grey([[5, 6, 7], [7, 5, 5]])],
            "edge": True,
        },
        {
            "name": "three groups with gaps",
            "args": [_grey([[20, 21, 23, 22], [100, 103, 101, 102], [220, 226, 224, 221], [22] * 4])],
            "edge": True,
        },
        {
            "name": "black, grey and white",
            "args": [_grey([[0, 0, 0, 128], [255, 128, 255, 0]])],
        },
        {
            "name": "three noisy classes",
            "args": [_clear(lambda: _mixture(
                rng, (40, 50), [(0.5, 50, 10), (0.3, 120, 12), (0.2, 200, 14)]), 3)],
        },
        {
            "name": "noise in three classes",
            "args": [_clear(lambda: rng.integers(0, 256, (10, 12), dtype=np.uint8), 3)],
        },
    ]
