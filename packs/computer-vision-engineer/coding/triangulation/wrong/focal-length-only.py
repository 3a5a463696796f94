import numpy as np


def triangulate(intrinsics, rotations, translations, pixels):
    """Direct linear transform with normalised image coordinates."""
    seen = np.flatnonzero(~np.isnan(pixels).any(axis=1))
    if len(seen) < 2:
        return None
    rows = []
    for i in seen:
        pose = np.column_stack([rotations[i], translations[i]])
        focal, centre = intrinsics[i, [0, 1], [0, 1]], intrinsics[i, :2, 2]
        x, y = (pixels[i] - centre) / focal
        rows.append(x * pose[2] - pose[0])
        rows.append(y * pose[2] - pose[1])
    _, values, vectors = np.linalg.svd(np.array(rows), full_matrices=False)
    if values[2] <= 1e-6 * values[0]:
        return None
    point = vectors[-1]
    if abs(point[3]) <= 1e-9:
        point[3] = 0.0
        first = seen[0]
        point = point * np.sign(rotations[first, 2] @ point[:3])
    else:
        point = point * np.sign(point[3])
    in_front = np.zeros(len(pixels), dtype=bool)
    for i in seen:
        in_front[i] = rotations[i, 2] @ point[:3] + translations[i, 2] * point[3] > 0
    return point, in_front
