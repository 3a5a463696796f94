import numpy as np


def sigmoid(x):
    """Logistic function."""
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e))


def dice_loss(logits, target, smooth=1.0):
    """Soft Dice loss and gradient."""
    p = sigmoid(logits)
    t = target.astype(float)
    numerator = 2 * (p * t).sum(axis=(1, 2), keepdims=True) + smooth
    denominator = (p + t).sum(axis=(1, 2), keepdims=True) + smooth
    loss = np.mean(1 - numerator / denominator)
    grad_p = -(2 * t * denominator - numerator) / denominator**2 / len(logits)
    return loss, grad_p * p * (1 - p)


def focal_loss(logits, target, alpha=0.25, gamma=2.0):
    """Focal loss and gradient."""
    sign = 2.0 * target - 1
    u = sign * logits
    p, q = sigmoid(u), sigmoid(-u)
    nll = np.maximum(-u, 0) + np.log1p(np.exp(-np.abs(u)))
    loss = np.mean(alpha * q**gamma * nll)
    grad = -sign * alpha * q**gamma * (gamma * p * nll + q)
    return loss, grad / logits.size
