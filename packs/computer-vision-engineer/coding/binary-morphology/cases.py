import numpy as np

SQUARE = np.ones((3, 3), dtype=bool)
CROSS = np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], dtype=bool)
CORNER = np.array([[0, 0, 0], [0, 1, 1], [0, 1, 0]], dtype=bool)


def _mask(*rows):
    """Mask from text: '#' is object."""
    return np.array([[c == "#" for c in row] for row in rows])


def _case(name, entry, image, element, why=None, edge=False):
    case = {"name": name, "entry": entry, "args": [image, element.copy()]}
    if edge:
        case["edge"] = True
    if why:
        case["why"] = why
    return case


def _blobs(rng, shape, rectangles, speckle):
    """Rectangles with salt and pepper, as a camera mask looks after a threshold."""
    mask = np.zeros(shape, dtype=bool)
    for _ in range(rectangles):
        y, x = rng.integers(0, shape[0] - 3), rng.integers(0, shape[1] - 3)
        height, width = rng.integers(2, 9, 2)
        mask[y:y + height, x:x + width] = True
    return mask ^ (rng.random(shape) < speckle)


def visible():
    return [
        _case(
            "square eroded by a square",
            "erode",
            _mask("......", ".####.", ".####.", ".####.", "......"),
            SQUARE,
        ),
        _case(
            "one pixel dilated by a corner element",
            "dilate",
            _mask(".....", ".....", "..#..", ".....", "....."),
            CORNER,
            "The copy of the element with its anchor on the pixel is what comes out.",
        ),
        _case(
            "speck removed by opening",
            "opening",
            _mask("#......", "...###.", "...###.", "...###.", "......."),
            SQUARE,
        ),
        _case(
            "object that fills the image",
            "erode",
            np.ones((4, 5), dtype=bool),
            SQUARE,
            "What lies outside the image does not erode the object.",
            edge=True,
        ),
    ]


def hidden(rng):
    asymmetric = np.array([[1, 1, 0], [0, 1, 0], [0, 0, 0]], dtype=bool)
    even = np.ones((2, 2), dtype=bool)
    sparse = rng.random((5, 4)) < 0.35
    # Off the anchor, so that the element has no symmetry to hide behind.
    sparse[0, 0] = True
    sparse[4, 3] = False
    return [
        _case(
            "ring dilated by a cross",
            "dilate",
            _mask(".......", ".#####.", ".#...#.", ".#...#.", ".#####.", "......."),
            CROSS,
            "False entries of the element take no part.",
        ),
        _case(
            "asymmetric element erodes",
            "erode",
            _mask("......", ".####.", ".##.#.", ".####.", "......"),
            asymmetric,
        ),
        _case(
            "asymmetric element opens",
            "opening",
            _mask("........", ".####...", ".####.#.", ".####...", "....##..", "........"),
            asymmetric,
            "Dilation puts back the element where it fitted; without the reflection objects move.",
        ),
        _case(
            "element of even size",
            "dilate",
            _mask(".....", ".....", "..#..", "....."),
            even,
            "The anchor of a 2 x 2 element is its lower right entry.",
            edge=True,
        ),
        _case(
            "object at the border",
            "dilate",
            _mask("....#", ".....", ".....", ".....", "#...."),
            SQUARE,
            "What leaves the image on one side does not come back on the other.",
            edge=True,
        ),
        _case(
            "bar along the border opened",
            "opening",
            _mask("##....", "##....", "##..#.", "##....", "##...."),
            SQUARE,
            "A bar two pixels wide at the border may continue outside, so it stays.",
            edge=True,
        ),
        _case(
            "thin line dilated",
            "dilate",
            _mask(".......", ".......", "..#....", ".......", "......."),
            np.ones((1, 3), dtype=bool),
            "Results must not be read as input for the next pixel.",
        ),
        _case(
            "element without its anchor",
            "erode",
            _mask(".....", ".###.", ".#.#.", ".###.", "....."),
            np.array([[1, 1, 1], [1, 0, 1], [1, 1, 1]], dtype=bool),
            "Only the True entries have to fit; the pixel itself may be background.",
            edge=True,
        ),
        _case(
            "element with nothing in it",
            "erode",
            _mask("..#", "#.."),
            np.zeros((3, 3), dtype=bool),
            edge=True,
        ),
        _case(
            "element larger than the image",
            "opening",
            _mask("#.#", "###"),
            np.ones((7, 9), dtype=bool),
            edge=True,
        ),
        _case(
            "empty image dilated",
            "dilate",
            np.zeros((3, 4), dtype=bool),
            SQUARE,
            edge=True,
        ),
        _case("random mask eroded", "erode", _blobs(rng, (9, 12), 4, 0.03), CROSS),
        _case("random element dilates", "dilate", rng.random((9, 11)) < 0.1, sparse),
        _case("random element opens", "opening", _blobs(rng, (20, 24), 8, 0.02), sparse),
        _case("larger noisy mask opened", "opening", _blobs(rng, (60, 80), 40, 0.02), SQUARE),
    ]


def follow_up(rng):
    step = np.full((5, 7), 30, dtype=np.uint8)
    step[:, 4:] = 220
    dot = np.full((5, 6), 100, dtype=np.uint8)
    dot[1, 2] = 250
    dot[3, 4] = 0
    return [
        {"name": "vertical step", "args": [step, SQUARE.copy()]},
        {
            "name": "constant grey",
            "args": [np.full((4, 4), 200, dtype=np.uint8), SQUARE.copy()],
            "edge": True,
            "why": "Nothing outside the image counts, so there is no edge along the border.",
        },
        {"name": "asymmetric element", "args": [dot, CORNER.copy()]},
        {
            "name": "element of one pixel",
            "args": [rng.integers(0, 256, (4, 5), dtype=np.uint8), np.ones((1, 1), dtype=bool)],
            "edge": True,
        },
        {
            "name": "even size on random grey",
            "args": [rng.integers(0, 256, (6, 8), dtype=np.uint8), np.ones((2, 4), dtype=bool)],
        },
        {
            "name": "larger random grey",
            "args": [rng.integers(0, 256, (40, 50), dtype=np.uint8), np.ones((5, 5), dtype=bool)],
        },
    ]
