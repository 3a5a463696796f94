"""What the network expects of its input; stored beside the weights."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Spec:
    """Description of the network's input, channels always red, green, blue.

    size: side of the square input in pixels
    mean, std: of each channel over the training photographs, in grey values divided by 255
    """

    size: int = 96
    mean: tuple = (0.51, 0.47, 0.40)
    std: tuple = (0.24, 0.23, 0.26)
