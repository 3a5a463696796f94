import numpy as np


def crop(array, window, value):
    """Cuts a window out of the last two axes, with a border of value where it sticks out."""
    x, y, w, h = window
    rows, columns = array.shape[-2:]
    before = max(0, -y), max(0, -x)
    after = max(0, y + h - rows), max(0, x + w - columns)
    widths = [(0, 0)] * (array.ndim - 2) + [(before[0], after[0]), (before[1], after[1])]
    padded = np.pad(array, widths, constant_values=value)
    y, x = y + before[0], x + before[1]
    return padded[..., y:y + h, x:x + w]


def resize(array, size):
    """Nearest neighbour over the last two axes, by pixel centres."""
    rows = np.floor((np.arange(size[0]) + 0.5) * array.shape[-2] / size[0]).astype(int)
    columns = np.floor((np.arange(size[1]) + 0.5) * array.shape[-1] / size[1]).astype(int)
    return array[..., rows, :][..., columns]


def move_box(box, window, size, flip):
    """One clipped box in pixels of the result."""
    x, y, w, h = window
    x1, x2 = ((v - x) / w * size[1] for v in (box[0], box[2]))
    y1, y2 = ((v - y) / h * size[0] for v in (box[1], box[3]))
    return [size[1] - x2, y1, size[1] - x1, y2] if flip else [x1, y1, x2, y2]


def clip_box(box, window):
    """The part of a box inside the window."""
    x, y, w, h = window
    return [
        min(max(box[0], x), x + w), min(max(box[1], y), y + h),
        min(max(box[2], x), x + w), min(max(box[3], y), y + h),
    ]


def size_of(box):
    """Area of a box."""
    return (box[2] - box[0]) * (box[3] - box[1])


def augment(image, boxes, masks, window, size, min_visibility, flip, fill=114):
    """One step after the other, channels first."""
    pixels = resize(crop(image.transpose(2, 0, 1), window, fill), size)
    layers = resize(crop(masks, window, False), size)
    if flip:
        pixels, layers = pixels[..., ::-1], layers[..., ::-1]
    moved, kept = [], []
    for index, box in enumerate(boxes.tolist()):
        part = clip_box(box, window)
        if size_of(part) > 0 and size_of(part) / size_of(box) >= min_visibility:
            moved.append(move_box(part, window, size, flip))
            kept.append(index)
    kept = np.array(kept, dtype=int)
    return pixels.transpose(1, 2, 0), np.array(moved).reshape(-1, 4), layers[kept], kept
