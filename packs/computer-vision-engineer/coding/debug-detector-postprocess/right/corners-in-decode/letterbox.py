"""Fits images of any shape into the square input of the detector, and boxes back again."""
from dataclasses import dataclass

import numpy as np

FILL = 114  # grey around the image, the same as in training


@dataclass(frozen=True)
class Letterbox:
    """How an image lies in the square input.

    scale: input pixels for one image pixel
    left, top: width of the grey border on the left and at the top, in input pixels
    inner: height and width of the scaled image in input pixels
    size: side of the square input
    """

    scale: float
    left: int
    top: int
    inner: tuple
    size: int

    @classmethod
    def of(cls, shape, size):
        """Centres an image of the given height and width in a square of side `size`."""
        height, width = shape
        scale = min(size / height, size / width)
        inner = (round(height * scale), round(width * scale))
        return cls(scale, (size - inner[1]) // 2, (size - inner[0]) // 2, inner, size)

    def image(self, image):
        """Scales an image (H, W) or (H, W, C) by nearest neighbour into the square input."""
        height, width = image.shape[:2]
        # The centre of an input pixel, seen in the image.
        rows = ((np.arange(self.inner[0]) + 0.5) / self.scale).astype(int)
        columns = ((np.arange(self.inner[1]) + 0.5) / self.scale).astype(int)
        scaled = image[np.minimum(rows, height - 1)][:, np.minimum(columns, width - 1)]
        out = np.full((self.size, self.size) + image.shape[2:], FILL, dtype=image.dtype)
        out[self.top:self.top + self.inner[0], self.left:self.left + self.inner[1]] = scaled
        return out

    def to_image(self, boxes):
        """Maps boxes (N, 4) in corner form from the square input to the original image."""
        border = np.array([self.left, self.top, self.left, self.top], dtype=float)
        return boxes / self.scale - border / self.scale
