"""Photographs of parts as tensors, and how they are cut into batches."""
import torch

# Measured once over the training photographs, channels red, green, blue.
CHANNEL_MEAN = (0.46, 0.44, 0.41)
CHANNEL_STD = (0.23, 0.22, 0.24)


def to_tensor(photos):
    """Prepares decoded photographs for the network.

    Args:
        photos: uint8 array (N, H, W, 3), red green blue

    Returns:
        float32 tensor (N, 3, H, W), standardised per channel
    """
    images = torch.as_tensor(photos).permute(0, 3, 1, 2).float() / 255.0
    mean = torch.tensor(CHANNEL_MEAN).view(1, 3, 1, 1)
    std = torch.tensor(CHANNEL_STD).view(1, 3, 1, 1)
    return (images - mean) / std


def batches(images, labels, batch_size, generator=None):
    """Cuts a set into batches.

    Args:
        images: float tensor (N, 3, H, W)
        labels: int64 tensor (N,), the label of each image
        batch_size: images per batch; the last batch holds what is left over
        generator: torch.Generator from which a new order is drawn; without one the order is kept

    Yields:
        images (B, 3, H, W) and labels (B,) of each batch; every image comes once
    """
    if generator is not None:
        images = images[torch.randperm(len(images), generator=generator)]
        labels = labels[torch.randperm(len(labels), generator=generator)]
    for start in range(0, len(images), batch_size):
        stop = start + batch_size
        yield images[start:stop], labels[start:stop]
