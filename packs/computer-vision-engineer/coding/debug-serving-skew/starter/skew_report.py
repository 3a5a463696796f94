"""Says how far pictures on the line differ from what the network was trained with."""
import numpy as np

import serving
import training


def channel_statistics(inputs):
    """Mean and standard deviation (3,) of each channel over inputs (N, 3, size, size)."""
    inputs = np.asarray(inputs, dtype=np.float64)
    return inputs.mean(axis=(0, 2, 3)), inputs.std(axis=(0, 2, 3))


def report(photos, spec):
    """Prints the statistics of both preparations for the same photographs (H, W, 3)."""
    for name, prepare in (("training", training.prepare), ("serving", serving.prepare)):
        mean, std = channel_statistics([prepare(photo, spec) for photo in photos])
        print(f"{name:9s} mean {np.round(mean, 2)}  std {np.round(std, 2)}")
