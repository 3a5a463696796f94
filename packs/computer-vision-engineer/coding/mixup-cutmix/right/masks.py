import math

import torch


def targets_of(labels, permutation, lam, num_classes, dtype):
    """Compares every label with every class."""
    classes = torch.arange(num_classes)
    first = (labels[:, None] == classes).to(dtype)
    second = (labels[permutation][:, None] == classes).to(dtype)
    return torch.lerp(second, first, lam)


def mixup(images, labels, permutation, lam, num_classes):
    """Linear interpolation from the partner to the image."""
    mixed = torch.lerp(images[permutation], images, lam)
    return mixed, targets_of(labels, permutation, lam, num_classes, images.dtype)


def cutmix(images, labels, permutation, lam, centre, num_classes):
    """A mask of the pixels that are replaced; its mean gives the weight of the partner."""
    inside = []
    for axis, length in enumerate(images.shape[2:]):
        extent = int(length * math.sqrt(1.0 - lam))
        first = centre[axis] - extent // 2
        positions = torch.arange(length)
        inside.append((positions >= first) & (positions < first + extent))
    mask = inside[0][:, None] & inside[1]
    mixed = torch.where(mask, images[permutation], images)
    kept = 1.0 - mask.double().mean().item()
    return mixed, targets_of(labels, permutation, kept, num_classes, images.dtype)
