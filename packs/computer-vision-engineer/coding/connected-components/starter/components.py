import numpy as np


def label_components(mask: np.ndarray, connectivity: int) -> tuple[np.ndarray, int]:
    """Numbers the connected components of a mask.

    Args:
        mask: bool array of shape (H, W), True is object.
        connectivity: 4 (shared side) or 8 (shared side or corner).

    Returns:
        labels: int array of shape (H, W), 0 is background, components are 1..count.
        count: number of components.
    """
    raise NotImplementedError
