import numpy as np


def project(points, rotation, translation, camera, distortion):
    """Homogeneous 3 x 4 matrix and columns of points; invalid columns masked before division."""
    n = points.shape[0]
    extrinsic = np.hstack([rotation, translation.reshape(3, 1)])
    columns = extrinsic @ np.vstack([points.T, np.ones(n)])
    depth = np.where(columns[2] > 0, columns[2], np.nan)
    xy = columns[:2] / depth

    radial_k, tangential = distortion[[0, 1, 4]], distortion[[3, 2]]
    r2 = np.einsum("in,in->n", xy, xy)
    powers = np.stack([r2, r2**2, r2**3])
    # The tangential part in vector form: 2 (q . x) x + r^2 q with q = (p2, p1).
    bent = xy * (1 + radial_k @ powers) + 2 * (tangential @ xy) * xy + np.outer(tangential, r2)
    return (camera @ np.vstack([bent, np.ones(n)]))[:2].T
