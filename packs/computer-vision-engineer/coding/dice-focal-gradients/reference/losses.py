import numpy as np


def _sigmoid(x):
    """Logistic function, without overflow for any finite x."""
    small = np.exp(-np.abs(x))
    return np.where(x >= 0, 1.0, small) / (1.0 + small)


def _softplus(x):
    """log(1 + exp(x)), without overflow and without log of 0."""
    return np.maximum(x, 0.0) + np.log1p(np.exp(-np.abs(x)))


def _sums(values):
    """Sum of each image, shaped so that it can be combined with the pixels."""
    return values.sum(axis=(1, 2), keepdims=True)


def dice_loss(logits, target, smooth=1.0):
    """Soft Dice loss of foreground masks and its gradient.

    Args:
        logits: float64 array (N, H, W), raw numbers of any size.
        target: uint8 array (N, H, W), 1 for foreground and 0 for background.
        smooth: positive number, added to numerator and denominator.

    Returns:
        tuple of the loss, a number, and its gradient at the logits, float64 array (N, H, W).
    """
    p, t = _sigmoid(logits), target.astype(np.float64)
    numerator = 2.0 * _sums(p * t) + smooth
    denominator = _sums(p) + _sums(t) + smooth
    loss = np.mean(1.0 - numerator / denominator)
    # Quotient rule: the denominator depends on every pixel, so background gets a gradient too.
    slope = (2.0 * t * denominator - numerator) / denominator**2
    return loss, -slope * p * _sigmoid(-logits) / len(logits)


def focal_loss(logits, target, alpha=0.25, gamma=2.0):
    """Focal loss of foreground masks and its gradient.

    Args:
        logits, target: as given to dice_loss.
        alpha: number from 0 to 1, weight of foreground pixels; background weighs 1 - alpha.
        gamma: number, 0 or more, exponent of the modulating factor.

    Returns:
        tuple of the loss, a number, and its gradient at the logits, float64 array (N, H, W).
    """
    foreground = target == 1
    sign = np.where(foreground, 1.0, -1.0)
    weight = np.where(foreground, alpha, 1.0 - alpha)
    # With the logit of the true class both kinds of pixel follow the same formula.
    margin = sign * logits
    right, wrong, cross_entropy = _sigmoid(margin), _sigmoid(-margin), _softplus(-margin)
    scale = weight * wrong**gamma
    loss = np.mean(scale * cross_entropy)
    # d(1 - p)^gamma is -gamma (1 - p)^gamma p, so 0 is never raised to a negative power.
    slope = -scale * (gamma * right * cross_entropy + wrong)
    return loss, sign * slope / logits.size


def tversky_loss(logits, target, false_positive, false_negative, smooth=1.0):
    """Tversky loss of foreground masks and its gradient.

    Args:
        logits, target, smooth: as given to dice_loss.
        false_positive: positive number, weight of background taken for foreground.
        false_negative: positive number, weight of foreground that was missed.

    Returns:
        tuple of the loss, a number, and its gradient at the logits, float64 array (N, H, W).
    """
    p, t = _sigmoid(logits), target.astype(np.float64)
    hit = _sums(p * t)
    numerator = hit + smooth
    denominator = (
        numerator
        + false_positive * _sums(p * (1.0 - t))
        + false_negative * _sums(_sigmoid(-logits) * t)
    )
    loss = np.mean(1.0 - numerator / denominator)
    change = t * (1.0 - false_negative) + false_positive * (1.0 - t)
    slope = (t * denominator - numerator * change) / denominator**2
    return loss, -slope * p * _sigmoid(-logits) / len(logits)
