import numpy as np


def box(volume, radius, axis):
    """Running sums of 2 * radius + 1 neighbours along an axis, by differences of totals."""
    size = 2 * radius + 1
    totals = np.cumsum(volume, axis=axis, dtype=float)
    last = np.take(totals, np.arange(size - 1, volume.shape[axis]), axis=axis)
    before = np.take(totals, np.arange(0, volume.shape[axis] - size), axis=axis)
    pad = [(1, 0) if k == axis else (0, 0) for k in range(volume.ndim)]
    return last - np.pad(before, pad)


def disparity_map(left, right, max_disparity, radius):
    """Fills a volume of costs and takes the minimum along its first axis."""
    height, width = left.shape
    out = -np.ones((height, width), dtype=int)
    size = 2 * radius + 1
    if min(height, width) < size:
        return out
    count = min(max_disparity, width - 1) + 1
    volume = np.zeros((count, height, width))
    for d in range(count):
        # Columns without a partner keep 0; they are ruled out below.
        volume[d, :, d:] = np.abs(left[:, d:].astype(float) - right[:, :width - d])
    costs = box(box(volume, radius, 1), radius, 2)
    reach = np.arange(width - 2 * radius)
    costs[np.arange(count)[:, None, None] > reach[None, None, :]
          + np.zeros((1, height - 2 * radius, 1))] = np.inf
    out[radius:height - radius, radius:width - radius] = costs.argmin(axis=0)
    return out


def depth_map(disparity, focal_length, baseline):
    """Divides and then puts NaN where there was no disparity."""
    values = np.array(disparity, dtype=float)
    with np.errstate(divide="ignore"):
        depth = focal_length * baseline / np.abs(values)
    return np.where(values < 0, np.nan, depth)
