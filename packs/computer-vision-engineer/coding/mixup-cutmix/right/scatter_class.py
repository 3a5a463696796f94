import math

import torch


class Mixer:
    """Pairs a batch with its permuted self."""

    def __init__(self, images, labels, permutation):
        self.images = images
        self.partners = images.index_select(0, permutation)
        self.pairs = torch.stack([labels, labels.index_select(0, permutation)], dim=1)

    def targets(self, lam, num_classes):
        """Adds both weights at the classes of each pair."""
        weights = torch.tensor([lam, 1 - lam], dtype=self.images.dtype)
        out = self.images.new_zeros(len(self.pairs), num_classes)
        return out.scatter_add_(1, self.pairs, weights.expand(len(self.pairs), 2))


def mixup(images, labels, permutation, lam, num_classes):
    """Weighted sum."""
    mixer = Mixer(images, labels, permutation)
    blended = images.mul(lam).add(mixer.partners, alpha=1 - lam)
    return blended, mixer.targets(lam, num_classes)


def cutmix(images, labels, permutation, lam, centre, num_classes):
    """Takes the partners and puts back what lies above, below and beside the box."""
    mixer = Mixer(images, labels, permutation)
    limits = []
    for size, middle in zip(images.shape[2:], centre):
        extent = math.floor(size * math.sqrt(1 - lam))
        low = middle - extent // 2
        limits += [min(max(low, 0), size), min(max(low + extent, 0), size)]
    top, bottom, left, right = limits
    out = mixer.partners
    out[:, :, :top] = images[:, :, :top]
    out[:, :, bottom:] = images[:, :, bottom:]
    out[:, :, :, :left] = images[:, :, :, :left]
    out[:, :, :, right:] = images[:, :, :, right:]
    area = (bottom - top) * (right - left)
    return out, mixer.targets(1 - area / images[0, 0].numel(), num_classes)
