import math

import torch
import torch.nn.functional as F


def soft_targets(labels, lam, num_classes, dtype):
    """Mixed one-hot rows."""
    own = F.one_hot(labels, num_classes).to(dtype)
    return lam * own + (1 - lam) * own.flip(0)


def mixup(images, labels, permutation, lam, num_classes):
    """Blends images and labels."""
    mixed = lam * images + (1 - lam) * images[permutation]
    return mixed, soft_targets(labels, lam, num_classes, images.dtype)


def cutmix(images, labels, permutation, lam, centre, num_classes):
    """Pastes a box of the partner."""
    h, w = images.shape[2:]
    ratio = math.sqrt(1 - lam)
    box_h, box_w = int(h * ratio), int(w * ratio)
    top, left = centre[0] - box_h // 2, centre[1] - box_w // 2
    y1, y2 = max(top, 0), min(top + box_h, h)
    x1, x2 = max(left, 0), min(left + box_w, w)
    mixed = images.clone()
    mixed[:, :, y1:y2, x1:x2] = images[permutation][:, :, y1:y2, x1:x2]
    lam = 1 - (y2 - y1) * (x2 - x1) / (h * w)
    return mixed, soft_targets(labels, lam, num_classes, images.dtype)
