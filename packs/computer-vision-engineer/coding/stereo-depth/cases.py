import numpy as np

DEPTH = "depth_map"


def _grey(rows):
    return np.array(rows, dtype=np.uint8)


def _texture(rng, height, width):
    return rng.integers(0, 256, (height, width)).astype(np.uint8)


def _shifted(rng, height, width, d):
    """A texture at one disparity: left[y, x] = right[y, x - d]."""
    wide = _texture(rng, height, width + d)
    return [wide[:, :width].copy(), wide[:, d:].copy()]


def _two_planes(rng, height, width, near, far, noise=0):
    """A near square before a far background, with what it hides filled by new texture."""
    left, right = _shifted(rng, height, width, far)
    top, side = height // 4, width // 3
    square = _texture(rng, height // 2, width // 3)
    left[top:top + len(square), side:side + square.shape[1]] = square
    right[top:top + len(square), side - near:side - near + square.shape[1]] = square
    if noise:
        moved = [image + rng.integers(-noise, noise + 1, image.shape) for image in (left, right)]
        left, right = (image.clip(0, 255).astype(np.uint8) for image in moved)
    return [left, right]


def visible():
    row = [10, 90, 30, 200, 60, 120, 40, 250]
    left = _grey([row, row[::-1], row])
    right = np.roll(left, -2, axis=1)
    right[:, -2:] = 77
    return [
        {"name": "texture moved by two pixels", "args": [left, right, 3, 1],
         "why": "What is at x in the left image is at x - 2 in the right one."},
        {"name": "uniform images", "edge": True,
         "args": [np.full((4, 6), 9, np.uint8), np.full((4, 6), 9, np.uint8), 3, 1],
         "why": "All costs are equal, so the smallest disparity is taken; the border has none."},
        {"name": "window of one pixel", "args": [left[:1].copy(), right[:1].copy(), 2, 0],
         "why": "Where x is 0 or 1, not all disparities can be tried."},
        {"name": "depth of whole disparities", "entry": DEPTH,
         "args": [np.array([[1, 2, 4], [10, 8, 5]]), 400.0, 0.1]},
        {"name": "depth of zero disparity", "entry": DEPTH, "edge": True,
         "args": [np.array([[0.0, 2.0]]), 400.0, 0.1],
         "why": "Disparity 0 means infinitely far."},
    ]


def hidden(rng):
    stripes = np.tile(_grey([[20, 200, 90, 140]]), (5, 4))
    bright = np.full((5, 9), 250, np.uint8)
    bright[:, 4:6] = 3
    dark = np.full((5, 9), 1, np.uint8)
    dark[:, 3:5] = 252
    single = _grey([[140, 40, 10, 80]] * 3), _grey([[40, 240, 80, 100]] * 3)
    return [
        {"name": "bright against dark", "args": [bright, dark, 3, 1],
         "why": "Grey values differ by up to 255 in both directions."},
        {"name": "largest disparity", "edge": True, "args": [*_shifted(rng, 7, 14, 4), 4, 1],
         "why": "The disparity max_disparity itself is tried."},
        {"name": "left border with fewer candidates", "edge": True,
         "args": [*_shifted(rng, 5, 10, 1), 5, 1],
         "why": "Near the left border the disparities are tried whose window fits."},
        {"name": "no disparity but zero", "edge": True, "args": [*_shifted(rng, 4, 5, 0), 0, 1]},
        {"name": "more disparities than columns", "edge": True,
         "args": [*_shifted(rng, 5, 6, 2), 20, 1]},
        {"name": "image smaller than the window", "edge": True,
         "args": [*_shifted(rng, 4, 9, 1), 3, 2], "why": "No window fits, so all is -1."},
        {"name": "window as large as the image", "edge": True,
         "args": [*_shifted(rng, 5, 5, 0), 3, 2], "why": "Only the middle pixel has a window."},
        {"name": "stripes that repeat", "edge": True,
         "args": [stripes, np.roll(stripes, -1, axis=1), 8, 1],
         "why": "The disparities 1 and 5 fit equally well; the smaller one is taken."},
        {"name": "one pixel far off", "args": [*single, 1, 1],
         "why": "Absolute differences forgive a single outlier, squared ones do not."},
        {"name": "near square before a background",
         "args": [*_two_planes(rng, 16, 24, 5, 2), 7, 1]},
        {"name": "noisy pair, wide windows",
         "args": [*_two_planes(rng, 40, 60, 9, 3, noise=20), 12, 4]},
        {"name": "upright image", "args": [*_shifted(rng, 18, 8, 3), 4, 1],
         "why": "Rows and columns are not to be mixed up."},
        {"name": "depth where there is no disparity", "entry": DEPTH, "edge": True,
         "args": [np.array([[-1, 3], [0, -1], [7, 1]]), 721.5, 0.54],
         "why": "NaN for unknown, inf for infinitely far."},
        {"name": "depth of disparities between pixels", "entry": DEPTH,
         "args": [np.round(rng.uniform(0.25, 60, (6, 8)), 2), 950.0, 0.12]},
    ]


def follow_up(rng):
    square = _two_planes(rng, 20, 30, 6, 2)
    noisy = _two_planes(rng, 30, 40, 7, 3, noise=30)
    return [
        {"name": "one plane", "args": [*_shifted(rng, 6, 12, 2), 4, 1, 0]},
        {"name": "hidden strip beside a near square", "args": [*square, 8, 1, 0],
         "why": "What only the left camera sees has no partner that matches back."},
        {"name": "tolerance of one pixel", "args": [*noisy, 9, 1, 1]},
        {"name": "large tolerance", "edge": True, "args": [*noisy, 9, 1, 9],
         "why": "Everything that had a disparity keeps it."},
        {"name": "unrelated images", "edge": True,
         "args": [_texture(rng, 9, 15), _texture(rng, 9, 15), 6, 1, 0]},
        {"name": "no window fits", "edge": True, "args": [*_shifted(rng, 3, 8, 1), 3, 2, 0]},
    ]


def sized(n, rng):
    """Windows of radius n in an image of fixed size."""
    return [*_shifted(rng, 200, 240, 5), 6, n]
