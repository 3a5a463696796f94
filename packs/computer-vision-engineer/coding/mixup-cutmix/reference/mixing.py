import math

import torch
import torch.nn.functional as F


def _soft_targets(
    labels: torch.Tensor,
    permutation: torch.Tensor,
    lam: float | torch.Tensor,
    num_classes: int,
    dtype: torch.dtype,
) -> torch.Tensor:
    """Targets (N, K); lam is a number or has the shape (N, 1)."""
    own = F.one_hot(labels, num_classes).to(dtype)
    # Added up, so that a pair of the same class gets a target of 1.
    return lam * own + (1 - lam) * own[permutation]


def mixup(
    images: torch.Tensor,
    labels: torch.Tensor,
    permutation: torch.Tensor,
    lam: float,
    num_classes: int,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Blends each image with a partner from the batch.

    Args:
        images: float (N, C, H, W).
        labels: int64 (N,), classes from 0 to num_classes - 1.
        permutation: int64 (N,), the partner of image i is image permutation[i].
        lam: share of the image itself, from 0 to 1.
        num_classes: number of classes K.

    Returns:
        The mixed images (N, C, H, W) and soft targets (N, K), both in the dtype of images.
    """
    mixed = lam * images + (1 - lam) * images[permutation]
    return mixed, _soft_targets(labels, permutation, lam, num_classes, images.dtype)


def _span(length: int, centre: int, ratio: float) -> tuple[int, int]:
    """Start and end of the box along one axis, clipped to the image."""
    extent = math.floor(length * ratio)
    start = centre - extent // 2
    return max(start, 0), min(start + extent, length)


def cutmix(
    images: torch.Tensor,
    labels: torch.Tensor,
    permutation: torch.Tensor,
    lam: float,
    centre: tuple[int, int],
    num_classes: int,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Replaces a box of each image by the same box of a partner from the batch.

    Args:
        images, labels, permutation, num_classes: as given to mixup.
        lam: share of the image that is wanted to stay, from 0 to 1.
        centre: row and column of the box's middle, a pixel of the image.

    Returns:
        The mixed images (N, C, H, W) and soft targets (N, K), both in the dtype of images.
    """
    height, width = images.shape[-2:]
    # An area of 1 - lam means sides of its square root.
    ratio = math.sqrt(1 - lam)
    top, bottom = _span(height, centre[0], ratio)
    left, right = _span(width, centre[1], ratio)
    mixed = images.clone()
    mixed[..., top:bottom, left:right] = images[permutation, :, top:bottom, left:right]
    # Rounding and clipping have changed the area, and the labels follow what is really shown.
    kept = 1 - (bottom - top) * (right - left) / (height * width)
    return mixed, _soft_targets(labels, permutation, kept, num_classes, images.dtype)


def mixed_loss(
    logits: torch.Tensor,
    labels: torch.Tensor,
    permutation: torch.Tensor,
    lam: torch.Tensor,
    smoothing: float = 0.0,
) -> torch.Tensor:
    """Cross-entropy of a mixed batch.

    Args:
        logits: float (N, K).
        labels: int64 (N,), classes before mixing.
        permutation: int64 (N,), as given to mixup.
        lam: float (N,), share that each image itself has.
        smoothing: weight of the uniform distribution in the targets, from 0 to 1.

    Returns:
        The mean over the batch, without dimensions.
    """
    num_classes = logits.shape[1]
    targets = _soft_targets(labels, permutation, lam[:, None], num_classes, logits.dtype)
    targets = (1 - smoothing) * targets + smoothing / num_classes
    return -(targets * logits.log_softmax(dim=1)).sum(dim=1).mean()
