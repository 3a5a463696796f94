import numpy as np


class _Split:
    """The two sides of an image at one threshold."""

    def __init__(self, pixels, threshold):
        self.sides = pixels[pixels <= threshold], pixels[pixels > threshold]

    @property
    def within(self):
        return sum(side.size * side.var() for side in self.sides)


def otsu_threshold(image):
    """Minimises the variance within the classes, trying only grey values that occur."""
    pixels = image.astype(float).ravel()
    values = np.unique(image)
    if len(values) == 1:
        return int(values[0])
    # A threshold in a gap splits like the value below it, so occurring values are enough.
    return int(min(values[:-1], key=lambda value: _Split(pixels, value).within))
