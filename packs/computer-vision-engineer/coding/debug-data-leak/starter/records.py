"""The photographs of the study and the two sides of an experiment."""
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Records:
    """All photographs of the study; row i of each array belongs to photograph i.

    images: float array (N, H, W, C)
    labels: int array (N,), the finding
    patients: int array (N,), the number of the patient; most have several photographs
    """

    images: np.ndarray
    labels: np.ndarray
    patients: np.ndarray


@dataclass(frozen=True)
class Side:
    """What one side of the experiment, training or test, is given.

    images: float array (M, H, W, C), normalised
    labels: int array (M,)
    rows: int array (M,), the photograph of the study from which each image comes
    """

    images: np.ndarray
    labels: np.ndarray
    rows: np.ndarray


def read(path):
    """Reads the records from an .npz file with arrays of the names above."""
    stored = np.load(path)
    return Records(stored["images"].astype(float), stored["labels"], stored["patients"])
