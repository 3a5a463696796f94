import numpy as np


def _mask(*rows):
    """Mask from text: '#' is object."""
    return np.array([[c == "#" for c in row] for row in rows])


def _winding(n):
    """One line that runs to and fro through an n x n image."""
    mask = np.zeros((n, n), dtype=bool)
    mask[::2] = True
    mask[1::4, -1] = True
    mask[3::4, 0] = True
    return mask


def visible():
    diagonal = _mask("#..", ".#.", "..#")
    return [
        {"name": "two rectangles", "args": [_mask("##...", "##.##", "...##"), 4]},
        {
            "name": "diagonal in four-connectivity",
            "args": [diagonal, 4],
            "why": "Pixels that share only a corner are not connected.",
        },
        {"name": "diagonal in eight-connectivity", "args": [diagonal.copy(), 8]},
        {
            "name": "U shape beside a dot",
            "args": [_mask("#.#.#", "#.#..", "###.."), 4],
            "why": "Both arms are one component, and the numbers have no gap.",
        },
        {"name": "no object pixels", "args": [np.zeros((3, 4), dtype=bool), 8], "edge": True},
    ]


def hidden(rng):
    return [
        {
            "name": "arms that meet one after the other",
            "args": [
                _mask("#.#.###", "#.#.#.#", "#.###.#", "#.....#", "#######", "......."),
                4,
            ],
            "why": "Labels that turn out equal form chains: all arms are one component.",
        },
        {
            "name": "lower object starts further left",
            "args": [_mask("....#", "....#", "#...#", "#..##", "#...."), 4],
            "why": "Numbers follow the first pixel row by row, not column by column.",
        },
        {
            "name": "anti-diagonal in eight-connectivity",
            "args": [_mask("...#", "..#.", ".#..", "#..."), 8],
            "why": "The neighbour at the upper right counts as well.",
        },
        {
            "name": "objects on opposite edges",
            "args": [_mask("..#..", "#...#", "#...#", ".....", "..#.."), 4],
            "edge": True,
            "why": "The image does not continue on its other side.",
        },
        {
            "name": "end of a row and start of the next",
            "args": [_mask("....#", "#....", "....#", "#...."), 8],
            "edge": True,
            "why": "Neighbours in memory are not always neighbours in the image.",
        },
        {
            "name": "ring with an island",
            "args": [_mask("#####", "#...#", "#.#.#", "#...#", "#####"), 8],
        },
        {"name": "everything is object", "args": [np.ones((4, 6), dtype=bool), 4], "edge": True},
        {"name": "single pixel", "args": [_mask("#"), 8], "edge": True},
        {
            "name": "image without rows",
            "args": [np.zeros((0, 5), dtype=bool), 4],
            "edge": True,
        },
        {
            "name": "checkerboard in four-connectivity",
            "args": [np.indices((6, 7)).sum(axis=0) % 2 == 0, 4],
        },
        {
            "name": "checkerboard in eight-connectivity",
            "args": [np.indices((6, 7)).sum(axis=0) % 2 == 0, 8],
        },
        {
            "name": "long winding line",
            "args": [_winding(90), 4],
            "why": "One component of thousands of pixels; a call for each pixel runs out of stack.",
        },
        {"name": "random sparse mask", "args": [rng.random((8, 12)) < 0.35, 8]},
        {"name": "random dense mask", "args": [rng.random((9, 11)) < 0.6, 4]},
        {"name": "larger random mask", "args": [rng.random((70, 90)) < 0.55, 4]},
    ]


def follow_up(rng):
    return [
        {
            "name": "speck beside a part",
            "args": [_mask("#.....", "..###.", "..###.", "....#."), 4, 2],
        },
        {
            "name": "area equal to the limit",
            "args": [_mask("##..#", "....#", "#...#"), 4, 2],
            "edge": True,
        },
        {
            "name": "nothing large enough",
            "args": [_mask("#.#", "...", "#.#"), 8, 3],
            "edge": True,
        },
        {"name": "no object pixels", "args": [np.zeros((4, 3), dtype=bool), 8, 1], "edge": True},
        {"name": "limit of zero", "args": [_mask("#..", "..#"), 8, 0], "edge": True},
        {"name": "random mask", "args": [rng.random((10, 14)) < 0.4, 8, 4]},
        {"name": "larger random mask", "args": [rng.random((60, 80)) < 0.5, 4, 6]},
    ]


def sized(n, rng):
    return [_winding(n), 4]
