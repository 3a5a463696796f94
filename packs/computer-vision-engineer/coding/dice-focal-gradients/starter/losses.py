import numpy as np


def dice_loss(logits, target, smooth=1.0):
    """Soft Dice loss of foreground masks and its gradient.

    Args:
        logits: float64 array (N, H, W), raw numbers of any size.
        target: uint8 array (N, H, W), 1 for foreground and 0 for background.
        smooth: positive number, added to numerator and denominator.

    Returns:
        tuple of the loss, a number, and its gradient at the logits, float64 array (N, H, W).
    """
    raise NotImplementedError


def focal_loss(logits, target, alpha=0.25, gamma=2.0):
    """Focal loss of foreground masks and its gradient.

    Args:
        logits, target: as given to dice_loss.
        alpha: number from 0 to 1, weight of foreground pixels; background weighs 1 - alpha.
        gamma: number, 0 or more, exponent of the modulating factor.

    Returns:
        tuple of the loss, a number, and its gradient at the logits, float64 array (N, H, W).
    """
    raise NotImplementedError
