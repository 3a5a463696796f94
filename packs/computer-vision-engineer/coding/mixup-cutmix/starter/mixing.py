import torch


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
    raise NotImplementedError


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
    raise NotImplementedError
