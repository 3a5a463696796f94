import numpy as np


def project(points, rotation, translation, camera, distortion):
    k1, k2, p1, p2, k3 = distortion
    moved = points @ rotation + translation
    z = np.where(moved[:, 2] > 0, moved[:, 2], np.nan)
    x, y = moved[:, 0] / z, moved[:, 1] / z
    r2 = x**2 + y**2
    radial = 1 + k1 * r2 + k2 * r2**2 + k3 * r2**3
    xd = x * radial + 2 * p1 * x * y + p2 * (r2 + 2 * x**2)
    yd = y * radial + p1 * (r2 + 2 * y**2) + 2 * p2 * x * y
    u = camera[0, 0] * xd + camera[0, 1] * yd + camera[0, 2]
    v = camera[1, 1] * yd + camera[1, 2]
    return np.stack([u, v], axis=1)
