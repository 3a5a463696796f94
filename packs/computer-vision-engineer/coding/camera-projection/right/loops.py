import math

import numpy as np


def _one(point, rotation, translation, camera, distortion):
    """Pixel of a single point in plain numbers, or None if it is not in front."""
    x, y, z = (
        sum(r * p for r, p in zip(row, point)) + t for row, t in zip(rotation, translation)
    )
    if z <= 0:
        return None
    x, y = x / z, y / z
    k1, k2, p1, p2, k3 = distortion
    r = math.hypot(x, y)
    stretch = 1 + k1 * r**2 + k2 * r**4 + k3 * r**6
    a = x * stretch + 2 * p1 * x * y + p2 * (r**2 + 2 * x**2)
    b = y * stretch + p1 * (r**2 + 2 * y**2) + 2 * p2 * x * y
    (fx, skew, cx), (_, fy, cy), _ = camera
    return fx * a + skew * b + cx, fy * b + cy


def project(points, rotation, translation, camera, distortion):
    """One point after the other."""
    arguments = [a.tolist() for a in (rotation, translation, camera, distortion)]
    result = np.full((len(points), 2), np.nan)
    for i, point in enumerate(points.tolist()):
        pixel = _one(point, *arguments)
        if pixel is not None:
            result[i] = pixel
    return result
