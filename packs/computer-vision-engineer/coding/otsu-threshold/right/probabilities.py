import numpy as np


def otsu_threshold(image):
    """Normalised histogram, zeroth and first moments, as in the paper."""
    p, _ = np.histogram(image, bins=np.arange(257))
    p = p / image.size
    omega = p.cumsum()
    mu = (p * np.arange(256)).cumsum()
    occupied = np.flatnonzero(p)
    if occupied.size == 1:
        return int(occupied[0])
    # Only thresholds from the darkest value to just below the brightest leave two classes.
    t = np.arange(occupied[0], occupied[-1])
    sigma = (mu[-1] * omega[t] - mu[t]) ** 2 / (omega[t] * (1 - omega[t]))
    return int(t[sigma.argmax()])
