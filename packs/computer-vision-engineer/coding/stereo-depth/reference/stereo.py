import numpy as np


def _window_sums(values, radius):
    """Sum of each window that lies inside values (H, W): (H - 2 radius, W - 2 radius)."""
    size = 2 * radius + 1
    # With a row and a column of zeros in front every window is a difference of four entries.
    table = np.zeros((values.shape[0] + 1, values.shape[1] + 1), dtype=np.int64)
    table[1:, 1:] = values.cumsum(axis=0).cumsum(axis=1)
    return table[size:, size:] - table[:-size, size:] - table[size:, :-size] + table[:-size, :-size]


def disparity_map(left, right, max_disparity, radius):
    """Disparity of the left image by block matching.

    Args:
        left, right: uint8 arrays (H, W), grey values of a rectified pair.
        max_disparity: integer, 0 or more; disparities 0 to max_disparity are tried, in pixels.
        radius: integer, 0 or more; a window has 2 * radius + 1 rows and columns.

    Returns:
        integer array (H, W) in pixels, -1 where there is no disparity.
    """
    height, width = left.shape
    result = np.full((height, width), -1, dtype=np.int64)
    rows, columns = height - 2 * radius, width - 2 * radius
    if rows <= 0 or columns <= 0:
        return result
    # Signed before the subtraction: uint8 would wrap around below zero.
    left, right = left.astype(np.int64), right.astype(np.int64)
    best = np.full((rows, columns), np.iinfo(np.int64).max)
    inside = np.zeros((rows, columns), dtype=np.int64)
    # At a disparity of width - 2 radius no window of the right image is left.
    for d in range(min(max_disparity + 1, columns)):
        cost = _window_sums(np.abs(left[:, d:] - right[:, :width - d]), radius)
        # Strictly better, so that among equal costs the smaller disparity stays.
        better = cost < best[:, d:]
        best[:, d:][better] = cost[better]
        inside[:, d:][better] = d
    result[radius:height - radius, radius:width - radius] = inside
    return result


def depth_map(disparity, focal_length, baseline):
    """Depth of each pixel from its disparity.

    Args:
        disparity: integer or float64 array (H, W) in pixels, negative where there is none.
        focal_length: positive number, in pixels.
        baseline: positive number, distance of the two cameras in metres.

    Returns:
        float64 array (H, W) in metres.
    """
    depth = np.full(disparity.shape, np.nan)
    depth[disparity == 0] = np.inf
    known = disparity > 0
    depth[known] = focal_length * baseline / disparity[known]
    return depth


def consistent_disparity(left, right, max_disparity, radius, tolerance):
    """Disparity of the left image without the pixels whose match does not match back.

    Args:
        left, right, max_disparity, radius: as given to disparity_map.
        tolerance: integer, 0 or more, allowed difference of the two disparities in pixels.

    Returns:
        integer array (H, W) in pixels, -1 where there is no disparity or no agreement.
    """
    forward = disparity_map(left, right, max_disparity, radius)
    # Seen in a mirror, the right image is the left one of the pair.
    backward = disparity_map(right[:, ::-1], left[:, ::-1], max_disparity, radius)[:, ::-1]
    rows, columns = np.nonzero(forward >= 0)
    found = forward[rows, columns]
    agrees = np.abs(found - backward[rows, columns - found]) <= tolerance
    result = np.full_like(forward, -1)
    result[rows[agrees], columns[agrees]] = found[agrees]
    return result
