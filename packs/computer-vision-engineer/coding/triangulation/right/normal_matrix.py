import numpy as np


def triangulate(intrinsics, rotations, translations, pixels):
    """Sums a 4 by 4 matrix view by view and takes its eigenvectors."""
    total = np.zeros((4, 4))
    third_rows = {}
    for i in range(len(pixels)):
        u, v = pixels[i]
        if np.isnan(u) or np.isnan(v):
            continue
        x, y, w = np.linalg.inv(intrinsics[i]) @ np.array([u, v, 1.0])
        pose = np.zeros((3, 4))
        pose[:, :3] = rotations[i]
        pose[:, 3] = translations[i]
        third_rows[i] = pose[2]
        for a in (pose[0] - x / w * pose[2], pose[1] - y / w * pose[2]):
            total += np.outer(a, a)
    if len(third_rows) < 2:
        return None
    values, vectors = np.linalg.eigh(total)
    # Eigenvalues are squares of singular values, smallest first.
    if values[1] <= 1e-12 * values[3]:
        return None
    point = vectors[:, 0]
    if abs(point[3]) > 1e-9:
        if point[3] < 0:
            point = -point
    else:
        point = np.append(point[:3], 0.0)
        if third_rows[min(third_rows)] @ point < 0:
            point = -point
    return point, [i in third_rows and bool(third_rows[i] @ point > 0) for i in range(len(pixels))]
