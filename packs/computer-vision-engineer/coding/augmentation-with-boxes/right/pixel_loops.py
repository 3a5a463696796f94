import numpy as np


class View:
    """Maps between the pixels of the result and those of the image."""

    def __init__(self, window, size, flip):
        self.window, self.size, self.flip = window, size, flip

    def source(self, r, c):
        """Row and column in the image for a pixel of the result."""
        x, y, w, h = self.window
        if self.flip:
            c = self.size[1] - 1 - c
        row = y + int((r + 0.5) * h / self.size[0])
        column = x + int((c + 0.5) * w / self.size[1])
        return row, column

    def boxes(self, boxes):
        """Boxes in the result, clipped."""
        x, y, w, h = self.window
        out = boxes - np.array([x, y, x, y])
        out = out / np.array([w, h, w, h]) * np.array([self.size[1], self.size[0]] * 2)
        if self.flip:
            mirrored = self.size[1] - out
            out = np.stack([mirrored[:, 2], out[:, 1], mirrored[:, 0], out[:, 3]], axis=1)
        bottom_right = np.array([self.size[1], self.size[0]] * 2, dtype=float)
        return np.minimum(np.maximum(out, 0), bottom_right)


def areas(boxes):
    """Area of each box."""
    return (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])


def augment(image, boxes, masks, window, size, min_visibility, flip, fill=114):
    """Asks for every pixel of the result where it comes from."""
    view = View(window, size, flip)
    height, width = image.shape[:2]
    out = np.empty((*size, 3), dtype=np.uint8)
    out[...] = fill
    layers = np.zeros((len(masks), *size), dtype=bool)
    for r in range(size[0]):
        for c in range(size[1]):
            row, column = view.source(r, c)
            if 0 <= row < height and 0 <= column < width:
                out[r, c] = image[row, column]
                layers[:, r, c] = masks[:, row, column]
    moved = view.boxes(boxes)
    # The visible area is compared in pixels of the result, so the whole one is scaled as well.
    scale = size[0] * size[1] / (window[2] * window[3])
    whole = areas(boxes) * scale
    seen = areas(moved)
    share = np.divide(seen, whole, out=np.zeros(len(boxes)), where=whole > 0)
    kept = (seen > 0) & (share >= min_visibility)
    return out, moved[kept], layers[kept], np.flatnonzero(kept)
