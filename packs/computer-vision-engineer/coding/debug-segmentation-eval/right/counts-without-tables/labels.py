"""Label maps of the street data set and the classes that are trained."""
import numpy as np

from resize import nearest

IGNORE = 255  # pixels of this value take no part in training and evaluation

# Number in the label maps -> class of the network. All other numbers (sky, the bonnet, unlabelled
# pixels and so on) are not trained.
TRAINED = {7: 0, 11: 1, 21: 2, 24: 3}
NAMES = ("road", "building", "vegetation", "person")
COLOURS = np.array([[128, 64, 128], [70, 70, 70], [107, 142, 35], [220, 20, 60]], dtype=np.uint8)


def to_classes(numbers):
    """Turns a label map into classes.

    Args:
        numbers: uint8 array (H, W) as stored in the data set

    Returns:
        uint8 array (H, W): the class, or IGNORE for what is not trained
    """
    classes = np.full_like(numbers, IGNORE)
    for number, label in TRAINED.items():
        classes[numbers == number] = label
    return classes


def preview(classes, size):
    """Paints a map of classes (H, W) in the size (height, width); ignored pixels are black."""
    palette = np.zeros((256, 3), dtype=np.uint8)
    palette[:len(COLOURS)] = COLOURS
    return palette[nearest(classes, size)]
