import numpy as np


def column_costs(left, right, top, bottom, d):
    """Costs of a column of pixels, for each column x from d on, in the rows from top to bottom."""
    width = len(left[0])
    costs = [0] * width
    for y in range(top, bottom):
        for x in range(d, width):
            costs[x] += abs(left[y][x] - right[y][x - d])
    return costs


def disparity_map(left, right, max_disparity, radius):
    """Plain Python: windows slide down and to the right and change by what enters and leaves."""
    a, b = left.tolist(), right.tolist()
    height, width = left.shape
    best = {}
    result = [[-1] * width for _ in range(height)]
    if height < 2 * radius + 1 or width < 2 * radius + 1:
        return np.array(result).reshape(height, width)
    for d in range(max_disparity + 1):
        if d + 2 * radius >= width:
            break
        columns = column_costs(a, b, 0, 2 * radius, d)
        for y in range(radius, height - radius):
            entering, leaving = y + radius, y - radius
            for x in range(d, width):
                columns[x] += abs(a[entering][x] - b[entering][x - d])
            cost = sum(columns[d:d + 2 * radius])
            for x in range(d + radius, width - radius):
                cost += columns[x + radius]
                if (y, x) not in best or cost < best[y, x]:
                    best[y, x] = cost
                    result[y][x] = d
                cost -= columns[x - radius]
            for x in range(d, width):
                columns[x] -= abs(a[leaving][x] - b[leaving][x - d])
    return np.array(result)


def depth_map(disparity, focal_length, baseline):
    """Decides pixel by pixel."""
    def depth(d):
        if d < 0:
            return float("nan")
        return float("inf") if d == 0 else focal_length * baseline / d

    return np.array([[depth(d) for d in row] for row in disparity.tolist()], dtype=float)
