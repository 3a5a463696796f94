import numpy as np


def triangulate(intrinsics, rotations, translations, pixels):
    """Direct linear transform with normalised image coordinates."""
    seen = np.flatnonzero(~np.isnan(pixels).any(axis=1))
    if len(seen) < 2:
        return None
    rows = []
    for i in seen:
        pose = np.column_stack([rotations[i], translations[i]])
        x, y, _ = np.linalg.inv(intrinsics[i]) @ np.append(pixels[i], 1.0)
        rows.append(x * pose[2] - pose[0])
        rows.append(y * pose[2] - pose[1])
    rows = np.array(rows)
    values = np.linalg.svd(rows, compute_uv=False)
    if values[2] <= 1e-6 * values[0]:
        return None
    # Three unknowns, the fourth coordinate is 1.
    solution = np.linalg.lstsq(rows[:, :3], -rows[:, 3], rcond=None)[0]
    point = np.append(solution, 1.0)
    point = point / np.linalg.norm(point)
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
