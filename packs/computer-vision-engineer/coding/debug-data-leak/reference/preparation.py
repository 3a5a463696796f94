"""Augmentation, choice of the test side, and normalisation."""
import numpy as np


def augment(images, rows, copies, rng):
    """Adds altered copies: mirrored at random, brighter or darker, with a little noise.

    Args:
        images: float array (M, H, W, C)
        rows: int array (M,), the photograph from which each image comes
        copies: how many altered copies of each image are added
        rng: numpy Generator

    Returns:
        images: float array (M * (1 + copies), H, W, C), the given ones first
        rows: int array (M * (1 + copies),)
    """
    parts = [images]
    for _ in range(copies):
        mirrored = rng.random(len(images)) < 0.5
        copy = np.where(mirrored[:, None, None, None], images[:, :, ::-1], images)
        brightness = rng.uniform(0.9, 1.1, (len(images), 1, 1, 1))
        parts.append(copy * brightness + rng.normal(0.0, 0.01, images.shape))
    return np.concatenate(parts), np.tile(rows, 1 + copies)


def hold_out(groups, fraction, rng):
    """Draws the groups that go to the test side.

    Args:
        groups: int array (M,), the group of each image
        fraction: share of the groups, rounded to a whole number of at least 1
        rng: numpy Generator

    Returns:
        bool array (M,), True for every image of a drawn group
    """
    names = np.unique(groups)
    count = max(1, round(fraction * len(names)))
    return np.isin(groups, rng.permutation(names)[:count])


def channel_statistics(images):
    """Mean and standard deviation (C,) of each channel of images (M, H, W, C)."""
    return images.mean(axis=(0, 1, 2)), images.std(axis=(0, 1, 2))


def normalise(images, mean, std):
    """Subtracts the mean and divides by the deviation of each channel."""
    return (images - mean) / np.where(std > 0, std, 1.0)
