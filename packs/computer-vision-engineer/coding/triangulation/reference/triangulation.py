import numpy as np

# Third over first singular value, up to which the solution counts as not unique.
RANK_TOLERANCE = 1e-6
# Fourth coordinate of the unit vector, up to which the point counts as infinitely far.
INFINITY_TOLERANCE = 1e-9


def triangulate(intrinsics, rotations, translations, pixels):
    """Triangulates one point from its pixels in N calibrated views.

    Args:
        intrinsics: float64 array (N, 3, 3), matrix K of each view, in pixels.
        rotations: float64 array (N, 3, 3), rotation R from world to camera.
        translations: float64 array (N, 3), translation t, in metres: camera = R @ world + t.
        pixels: float64 array (N, 2), u and v in pixels; NaN where a view did not see the point.

    Returns:
        tuple of the homogeneous point, a float64 array (4,) of length 1, and a boolean array
        (N,), whether the point lies in front of each view; None if it is not determined.
    """
    seen = np.flatnonzero(~np.isnan(pixels).any(axis=1))
    if len(seen) < 2:
        return None
    poses = np.concatenate([rotations, translations[:, :, None]], axis=2)
    homogeneous = np.column_stack([pixels[seen], np.ones(len(seen))])
    rays = np.linalg.solve(intrinsics[seen], homogeneous[:, :, None])[..., 0]
    # Two equations a view: x p3 - p1 and y p3 - p2, with the rows p of the pose.
    p = poses[seen]
    rows = (rays[:, :2, None] / rays[:, 2:, None] * p[:, 2:] - p[:, :2]).reshape(-1, 4)
    _, values, vectors = np.linalg.svd(rows, full_matrices=False)
    if values[2] <= RANK_TOLERANCE * values[0]:
        return None
    point = vectors[3]
    if abs(point[3]) <= INFINITY_TOLERANCE:
        point[3] = 0.0
        # A direction has two signs: take the one that the first view looks at.
        point = point * np.sign(poses[seen[0], 2] @ point)
    else:
        # With a positive fourth coordinate the depth has the sign of the third camera coordinate.
        point = point * np.sign(point[3])
    in_front = np.zeros(len(pixels), dtype=bool)
    in_front[seen] = p[:, 2] @ point > 0
    return point, in_front


def gauss_newton_step(intrinsics, rotations, translations, pixels, point):
    """Reprojection errors of a finite point, and the point after one Gauss-Newton step.

    Args:
        intrinsics, rotations, translations, pixels: as given to triangulate.
        point: float64 array (3,), world coordinates in metres.

    Returns:
        tuple of a float64 array (N,), the reprojection errors of the given point in pixels, NaN
        where a view did not see it, and a float64 array (3,), the improved point in metres.
    """
    camera = rotations @ point + translations
    image = np.einsum("nij,nj->ni", intrinsics, camera)
    residuals = image[:, :2] / image[:, 2:] - pixels
    # Quotient rule: d(a / c) = (da - (a / c) dc) / c, with the rows of K R as derivatives.
    gradient = intrinsics @ rotations
    quotient = (image[:, :2] / image[:, 2:])[:, :, None]
    jacobian = (gradient[:, :2] - quotient * gradient[:, 2:]) / image[:, 2:, None]
    seen = ~np.isnan(pixels).any(axis=1)
    step = np.linalg.lstsq(
        jacobian[seen].reshape(-1, 3), -residuals[seen].ravel(), rcond=None
    )[0]
    return np.linalg.norm(residuals, axis=1), point + step
