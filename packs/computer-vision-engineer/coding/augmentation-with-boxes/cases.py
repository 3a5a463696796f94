import numpy as np

NO_BOXES = np.zeros((0, 4))


def _image(rng, height, width):
    return rng.integers(0, 256, (height, width, 3)).astype(np.uint8)


def _numbered(height, width):
    """An image in which red counts columns and green rows, by tens."""
    rows, columns = np.mgrid[:height, :width] * 10
    return np.stack([columns, rows, np.full_like(rows, 7)], axis=2).astype(np.uint8)


def _boxes(*rows):
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def _masks(boxes, height, width):
    """Mask of each box: the pixels with their centre in it, without a corner of the box."""
    y, x = np.mgrid[:height, :width] + 0.5
    masks = [
        (x > x1) & (x < x2) & (y > y1) & (y < y2) & ~((x > x2 - 1) & (y < y1 + 1))
        for x1, y1, x2, y2 in boxes
    ]
    return np.array(masks, dtype=bool).reshape(-1, height, width)


def _scene(rng, height, width, n):
    """Arguments image, boxes, masks with n boxes of fractional corners."""
    low = rng.uniform(0, 0.6, (n, 2)) * [width, height]
    high = low + rng.uniform(0.2, 0.4, (n, 2)) * [width, height]
    boxes = np.round(np.concatenate([low, high], axis=1), 1)
    return [_image(rng, height, width), boxes, _masks(boxes, height, width)]


def _case(name, scene, *settings, **more):
    return {"name": name, "args": [*scene, *settings], **more}


def visible():
    image = _numbered(4, 6)
    boxes = _boxes([0, 1, 2, 3], [3, 0, 6, 4])
    scene = [image, boxes, _masks(boxes, 4, 6)]
    return [
        _case("whole image mirrored", scene, (0, 0, 6, 4), (4, 6), 0.5, True,
              why="The pixel in column c goes to 5 - c, the edge at x to 6 - x."),
        _case("crop without change of size", scene, (1, 1, 4, 3), (3, 4), 0.4, False,
              why="The first box keeps half of its area, the second one half as well."),
        _case("enlarged twofold", scene, (0, 0, 6, 4), (8, 12), 0.5, False),
        _case("no boxes", [image, NO_BOXES, np.zeros((0, 4, 6), bool)], (2, 0, 3, 3), (3, 3),
              0.5, True, edge=True, why="The image is changed, and the rest stays empty."),
    ]


def hidden(rng):
    boxes = _boxes([0, 0, 4, 4], [6, 2, 10, 6], [1, 5, 3, 7], [4, 3, 8, 7])
    plain = [_image(rng, 8, 10), boxes, _masks(boxes, 8, 10)]
    thin = _boxes([2, 2, 2, 6], [3, 4, 7, 4], [1, 1, 5, 5])
    degenerate = [_image(rng, 8, 10), thin, _masks(thin, 8, 10)]
    scene = _scene(rng, 13, 17, 4)
    upright = _scene(rng, 19, 9, 3)
    large = _scene(rng, 61, 83, 12)
    return [
        _case("visible share exactly at the limit", plain, (2, 0, 8, 8), (8, 8), 0.5, False,
              edge=True, why="Half of the first box is left, which is enough."),
        _case("boxes outside the window", plain, (0, 0, 4, 4), (4, 4), 0.0, False, edge=True,
              why="Even with a limit of 0 a box must have visible area; touching is not enough."),
        _case("nothing left", plain, (0, 4, 1, 1), (3, 3), 0.3, True, edge=True),
        _case("boxes that must be complete", plain, (1, 1, 9, 7), (7, 9), 1.0, False, edge=True),
        _case("boxes without area", degenerate, (0, 0, 10, 8), (8, 10), 0.0, False, edge=True,
              why="They have nothing visible, wherever they lie."),
        _case("window beyond the upper left corner", plain, (-3, -2, 9, 7), (7, 9), 0.4, False,
              edge=True, why="Outside the image pixels have the fill value and masks are empty."),
        _case("window beyond the lower right corner", plain, (5, 3, 9, 11), (11, 9), 0.4, True,
              edge=True),
        _case("window larger than the image", plain, (-2, -1, 15, 11), (11, 15), 0.5, True, 0,
              edge=True),
        _case("reduced by different factors", scene, (2, 1, 15, 11), (5, 9), 0.3, False,
              why="A pixel of the result takes the pixel in which its centre lies."),
        _case("enlarged and mirrored", scene, (3, 2, 11, 9), (17, 14), 0.3, True,
              why="The mirror stands in the resized image."),
        _case("upright image into a wide one", upright, (1, 4, 7, 13), (8, 20), 0.5, True,
              why="The size is height, width; the window is x, y, width, height."),
        _case("one pixel enlarged", plain, (7, 4, 1, 1), (4, 6), 0.05, False, edge=True,
              why="Two boxes have a sixteenth of their area in this pixel."),
        _case("mirrored without boxes cut", scene, (0, 0, 17, 13), (13, 17), 0.9, True),
        _case("larger image", large, (-7, 11, 71, 53), (48, 64), 0.35, True),
    ]


def follow_up(rng):
    wide = _scene(rng, 13, 21, 3)
    tall = _scene(rng, 31, 11, 2)
    back = "boxes_from_letterbox"
    detections = np.round(rng.uniform(0, 32, (5, 2)), 2)
    detections = np.concatenate([detections, detections + rng.uniform(1, 12, (5, 2))], axis=1)
    return [
        {"name": "wide image into a square", "args": [*wide[:2], (32, 32)]},
        {"name": "tall image reduced", "args": [*tall[:2], (16, 24)]},
        {"name": "image that fits exactly", "edge": True, "args": [*wide[:2], (13, 21)],
         "why": "Nothing is added and nothing moves."},
        {"name": "odd border", "args": [*wide[:2], (20, 21)],
         "why": "Of seven rows three come above and four below."},
        {"name": "no boxes in a letterbox", "edge": True, "args": [tall[0], NO_BOXES, (20, 20)]},
        {"name": "detections brought back", "entry": back,
         "args": [detections, (13, 21), (32, 32)],
         "why": "What lies in the border is clipped to the image."},
        {"name": "detections brought back to a tall image", "entry": back,
         "args": [detections, (31, 11), (40, 40)]},
        {"name": "no detections", "entry": back, "edge": True,
         "args": [NO_BOXES, (13, 21), (8, 8)]},
    ]
