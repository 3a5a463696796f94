import numpy as np


def box_sums(values, radius):
    """Sums over windows of 2 * radius + 1 pixels, by an integral image."""
    size = 2 * radius + 1
    total = np.pad(values, ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    return total[size:, size:] - total[:-size, size:] - total[size:, :-size] + total[:-size, :-size]


def disparity_map(left, right, max_disparity, radius):
    """Block matching with the sum of absolute differences."""
    left, right = left.astype(np.int64), right.astype(np.int64)
    height, width = left.shape
    disparity = np.full((height, width), -1)
    best = np.full((height, width), np.inf)
    for d in range(max_disparity + 1):
        if width - d <= 2 * radius or height <= 2 * radius:
            break
        difference = np.abs(left[:, d:] - right[:, :width - d])
        cost = box_sums(difference, radius)
        inner = np.s_[radius:height - radius, radius + d:width - radius]
        better = cost < best[inner]
        best[inner][better] = cost[better]
        disparity[inner][better] = d
    # Only pixels for which every disparity could be tried.
    disparity[:, :max_disparity + radius] = -1
    return disparity


def depth_map(disparity, focal_length, baseline):
    """Depth in metres."""
    depth = np.full(disparity.shape, np.nan)
    depth[disparity == 0] = np.inf
    known = disparity > 0
    depth[known] = focal_length * baseline / disparity[known]
    return depth
