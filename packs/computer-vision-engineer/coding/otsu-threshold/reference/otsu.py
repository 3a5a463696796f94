import numpy as np

LEVELS = 256


def _cumulative(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Number and sum of the pixels <= t, for every t, each a float64 array of shape (256,)."""
    counts = np.bincount(image.ravel(), minlength=LEVELS)
    number = np.cumsum(counts)
    total = np.cumsum(counts * np.arange(LEVELS))
    return number.astype(np.float64), total.astype(np.float64)


def otsu_threshold(image: np.ndarray) -> int:
    """Threshold that separates an image into a dark and a bright class.

    Args:
        image: uint8 array of shape (H, W) with at least one pixel.

    Returns:
        Whole number t in 0..255; pixels <= t are dark, pixels > t are bright.
    """
    number, total = _cumulative(image)
    dark, bright = number, number[-1] - number
    both = (dark > 0) & (bright > 0)
    if not both.any():
        # A single grey value: no split leaves pixels on both sides.
        return int(image.flat[0])

    # Where a class is empty the variance is zero, not 0 / 0.
    variance = np.zeros(LEVELS)
    difference = total[both] / dark[both] - (total[-1] - total[both]) / bright[both]
    variance[both] = dark[both] * bright[both] * difference**2
    # argmax returns the first maximum, which is the smallest threshold of a plateau.
    return int(np.argmax(variance))


def otsu_two_thresholds(image: np.ndarray) -> tuple[int, int]:
    """Two thresholds that separate an image into three classes.

    Args:
        image: uint8 array of shape (H, W) with at least three distinct grey values.

    Returns:
        (t1, t2) with t1 < t2; the classes are <= t1, t1 < value <= t2 and > t2.
    """
    number, total = _cumulative(image)

    def gain(n: np.ndarray, s: np.ndarray) -> np.ndarray:
        # The sum of s^2 / n differs from the between-class variance by a constant and a factor.
        return np.where(n > 0, s**2 / np.maximum(n, 1), 0.0)

    first = gain(number, total)[:, None]
    middle = gain(number[None, :] - number[:, None], total[None, :] - total[:, None])
    last = gain(number[-1] - number, total[-1] - total)[None, :]
    score = first + middle + last
    score[np.tril_indices(LEVELS)] = -1.0
    t1, t2 = np.unravel_index(np.argmax(score), score.shape)
    return int(t1), int(t2)
