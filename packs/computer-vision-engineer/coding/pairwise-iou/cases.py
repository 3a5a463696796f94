import numpy as np


def _boxes(rng, n, extent=100.0, largest=40.0):
    """n boxes with sides of at least 1 and corners rounded to tenths."""
    corner = rng.uniform(0, extent - largest, (n, 2))
    side = rng.uniform(1, largest, (n, 2))
    return np.round(np.concatenate([corner, corner + side], axis=1), 1)


def _box(*rows):
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


NONE = np.zeros((0, 4))


def visible():
    return [
        {"name": "identical boxes", "args": [_box([2, 3, 7, 9]), _box([2, 3, 7, 9])],
         "why": "A box agrees with itself completely."},
        {"name": "shifted by half a width", "args": [_box([0, 0, 2, 2]), _box([1, 0, 3, 2])],
         "why": "Half of each box is shared, which is one third of the union."},
        {"name": "two boxes against three",
         "args": [_box([0, 0, 10, 10], [5, 5, 15, 15]),
                  _box([0, 0, 10, 5], [12, 0, 20, 8], [5, 5, 15, 15])],
         "why": "Rows belong to a, columns to b."},
        {"name": "no boxes in a", "args": [NONE, _box([0, 0, 1, 1], [2, 2, 3, 3])], "edge": True,
         "why": "The result of no boxes against two has the shape (0, 2)."},
    ]


def hidden(rng):
    tiny = 0.5 + np.round(rng.uniform(0, 1e-4, (5, 2)), 8)
    tiny_other = 0.5 + np.round(rng.uniform(0, 1e-4, (4, 2)), 8)
    far = _boxes(rng, 4)
    return [
        {"name": "boxes apart on the diagonal", "edge": True,
         "args": [_box([0, 0, 2, 2]), _box([5, 5, 8, 9], [-7, -7, -4, -3])],
         "why": "Both differences of sides are negative here, and their product is positive."},
        {"name": "boxes apart on one axis", "edge": True,
         "args": [_box([0, 0, 4, 4]), _box([6, 0, 9, 4], [1, 8, 3, 12])],
         "why": "Overlap along one axis alone is no overlap."},
        {"name": "touching edges and corners", "edge": True,
         "args": [_box([0, 0, 2, 2]), _box([2, 0, 4, 2], [0, 2, 2, 5], [2, 2, 3, 3])],
         "why": "A shared edge or corner has no area."},
        {"name": "box inside another",
         "args": [_box([0, 0, 10, 10]), _box([2, 2, 4, 7], [0, 0, 10, 5])],
         "why": "The ratio is taken to the union, so a box inside a larger one does not reach 1."},
        {"name": "zero-area boxes", "edge": True,
         "args": [_box([1, 1, 1, 1], [0, 2, 5, 2], [0, 0, 4, 4]),
                  _box([1, 1, 1, 1], [0, 2, 5, 2], [0, 0, 4, 4])],
         "why": "Where the union has no area the result is 0 and not a NaN."},
        {"name": "no boxes in b", "args": [_boxes(rng, 3), NONE], "edge": True,
         "why": "Three boxes against none give the shape (3, 0)."},
        {"name": "no boxes at all", "args": [NONE, NONE], "edge": True,
         "why": "None against none gives the shape (0, 0)."},
        {"name": "uint8 corners", "edge": True,
         "args": [np.array([[0, 0, 200, 200], [100, 50, 250, 90]], dtype=np.uint8),
                  np.array([[10, 20, 210, 220], [0, 0, 30, 30]], dtype=np.uint8)],
         "why": "Products and differences of small unsigned integers wrap around."},
        {"name": "int32 corners of a huge image", "edge": True,
         "args": [np.array([[0, 0, 60000, 60000]], dtype=np.int32),
                  np.array([[0, 0, 60000, 50000], [10000, 0, 70000, 60000]], dtype=np.int32)],
         "why": "An area of 3.6e9 does not fit into 32 bits."},
        {"name": "tiny boxes in normalised coordinates", "edge": True,
         "args": [np.concatenate([tiny, tiny + 1e-4], axis=1),
                  np.concatenate([tiny_other, tiny_other + 1e-4], axis=1)],
         "why": "Areas of 1e-8 must not be drowned by a constant added to the union."},
        {"name": "boxes far from the origin", "edge": True,
         "args": [far + 4_000_000.0, far[::-1] + 4_000_000.5],
         "why": "At four million, single precision no longer resolves tenths."},
        {"name": "negative coordinates",
         "args": [_boxes(rng, 3) - 60.0, _boxes(rng, 3) - 60.0],
         "why": "Boxes may stick out of the image."},
        {"name": "more rows than columns", "args": [_boxes(rng, 5), _boxes(rng, 2)],
         "why": "The result has one row for each box of a."},
        {"name": "random boxes", "args": [_boxes(rng, 6), _boxes(rng, 6)]},
        {"name": "hundreds of boxes on each side", "args": [_boxes(rng, 300), _boxes(rng, 200)]},
    ]


def follow_up(rng):
    return [
        {"name": "giou of identical boxes", "args": [_box([2, 3, 7, 9]), _box([2, 3, 7, 9])]},
        {"name": "giou of boxes far apart",
         "args": [_box([0, 0, 1, 1]), _box([9, 0, 10, 1], [9, 9, 10, 10])],
         "why": "The value goes below 0 and sinks with the distance."},
        {"name": "giou of touching boxes", "args": [_box([0, 0, 2, 2]), _box([2, 0, 4, 2])],
         "edge": True},
        {"name": "giou of zero-area boxes", "edge": True,
         "args": [_box([1, 1, 1, 1], [0, 0, 4, 0]), _box([1, 1, 1, 1], [3, 0, 9, 0], [5, 5, 5, 5])],
         "why": "Without an enclosing area the value is 0; with one but no union it is -1."},
        {"name": "giou of no boxes", "args": [NONE, _boxes(rng, 2)], "edge": True},
        {"name": "giou of random boxes", "args": [_boxes(rng, 5), _boxes(rng, 4)]},
    ]
