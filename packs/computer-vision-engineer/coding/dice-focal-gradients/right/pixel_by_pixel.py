import math

import numpy as np


def sigmoid(x):
    """Logistic function of one number."""
    if x < 0:
        e = math.exp(x)
        return e / (1 + e)
    return 1 / (1 + math.exp(-x))


def minus_log_sigmoid(x):
    """-log(sigmoid(x)) of one number."""
    return math.log1p(math.exp(-x)) if x > 0 else math.log1p(math.exp(x)) - x


def dice_loss(logits, target, smooth=1.0):
    """Image by image, with lists."""
    total = 0.0
    grad = np.zeros(logits.shape)
    for i in range(len(logits)):
        p = [sigmoid(x) for x in logits[i].ravel().tolist()]
        t = target[i].ravel().tolist()
        top = smooth + 2 * sum(a for a, b in zip(p, t) if b)
        bottom = smooth + sum(p) + sum(t)
        total += 1 - top / bottom
        rows = [-(2 * b / bottom - top / bottom**2) * a * (1 - a) for a, b in zip(p, t)]
        grad[i] = np.reshape(rows, logits[i].shape)
    return total / len(logits), grad / len(logits)


def focal_pixel(x, is_foreground, alpha, gamma):
    """Loss and derivative of one pixel."""
    if not is_foreground:
        loss, slope = focal_pixel(-x, True, 1 - alpha, gamma)
        return loss, -slope
    miss = sigmoid(-x)
    factor = miss**gamma
    entropy = minus_log_sigmoid(x)
    slope = -alpha * factor * (miss + gamma * (1 - miss) * entropy)
    return alpha * factor * entropy, slope


def focal_loss(logits, target, alpha=0.25, gamma=2.0):
    """Pixel by pixel."""
    pairs = [
        focal_pixel(x, t == 1, alpha, gamma)
        for x, t in zip(logits.ravel().tolist(), target.ravel().tolist())
    ]
    values = np.array(pairs)
    return values[:, 0].mean(), values[:, 1].reshape(logits.shape) / logits.size
