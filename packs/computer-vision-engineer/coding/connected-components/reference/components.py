import numpy as np


def _find(parent: list[int], label: int) -> int:
    """Root of a provisional label; halves the path so that later searches are short."""
    while parent[label] != label:
        parent[label] = parent[parent[label]]
        label = parent[label]
    return label


def label_components(mask: np.ndarray, connectivity: int) -> tuple[np.ndarray, int]:
    """Numbers the connected components of a mask.

    Args:
        mask: bool array of shape (H, W), True is object.
        connectivity: 4 (shared side) or 8 (shared side or corner).

    Returns:
        labels: int array of shape (H, W), 0 is background, components are 1..count.
        count: number of components.
    """
    height, width = mask.shape
    # Columns of the row above that touch a pixel; the neighbour on the left comes extra.
    above = (0,) if connectivity == 4 else (-1, 0, 1)
    parent = [0]
    # A column of background on either side saves every test for the border.
    previous = [0] * (width + 2)
    provisional = []
    for row in mask.tolist():
        current = [0] * (width + 2)
        for x, is_object in enumerate(row, start=1):
            if not is_object:
                continue
            root = 0
            for neighbour in (current[x - 1], *(previous[x + dx] for dx in above)):
                if neighbour == 0:
                    continue
                other = _find(parent, neighbour)
                if root and other != root:
                    # The smaller root was met first in raster order, so it represents both.
                    root, other = min(root, other), max(root, other)
                    parent[other] = root
                else:
                    root = other
            if not root:
                root = len(parent)
                parent.append(root)
            current[x] = root
        provisional.append(current[1:-1])
        previous = current

    final, count = np.zeros(len(parent), dtype=np.int64), 0
    for label in range(1, len(parent)):
        root = _find(parent, label)
        if root == label:
            count += 1
            final[label] = count
        else:
            final[label] = final[root]
    return final[np.array(provisional, dtype=np.int64).reshape(height, width)], count


def component_stats(
    mask: np.ndarray, connectivity: int, min_area: int
) -> tuple[np.ndarray, np.ndarray]:
    """Labels and measurements of the components that are large enough.

    Args:
        mask: bool array of shape (H, W), True is object.
        connectivity: 4 or 8.
        min_area: smallest number of pixels of a component that is kept.

    Returns:
        labels: int array of shape (H, W), kept components are 1..M in raster order.
        stats: float64 array of shape (M, 7) with the columns area, x1, y1, x2, y2, centre x,
            centre y in pixels; the box is half-open.
    """
    labels, count = label_components(mask, connectivity)
    area = np.bincount(labels.ravel(), minlength=count + 1)
    area[0] = 0
    keep = (area >= min_area) & (np.arange(count + 1) > 0)
    labels = np.where(keep, np.cumsum(keep), 0)[labels]

    number = int(keep.sum())
    y, x = np.nonzero(labels)
    index = labels[y, x] - 1
    kept_area = np.bincount(index, minlength=number).astype(np.float64)
    low = np.full((number, 2), max(mask.shape, default=0), dtype=np.float64)
    high = np.zeros((number, 2))
    np.minimum.at(low, index, np.stack([x, y], axis=1))
    np.maximum.at(high, index, np.stack([x, y], axis=1) + 1)
    # Every kept component has at least one pixel, so the area is never zero.
    centre_x = np.bincount(index, weights=x, minlength=number) / kept_area
    centre_y = np.bincount(index, weights=y, minlength=number) / kept_area
    stats = np.column_stack([kept_area, low, high, centre_x, centre_y])
    return labels, stats.reshape(number, 7)
