import numpy as np


def integral_image(image):
    """The recurrence of the textbook in plain Python numbers, which cannot overflow."""
    height, width = image.shape
    table = [[0] * (width + 1)]
    for row in image.tolist():
        so_far, line = 0, [0]
        for x, value in enumerate(row):
            so_far += value
            line.append(so_far + table[-1][x + 1])
        table.append(line)
    kind = np.float64 if image.dtype.kind == "f" else np.int64
    return np.array(table, dtype=kind)


def box_sums(image, boxes):
    """Flat indices into the table, with np.take for the four corners."""
    table = integral_image(image)
    rows, columns = table.shape
    x1 = boxes[:, 0].clip(0, columns - 1)
    y1 = boxes[:, 1].clip(0, rows - 1)
    x2 = boxes[:, 2].clip(x1, columns - 1)
    y2 = boxes[:, 3].clip(y1, rows - 1)
    d, b, c, a = (table.ravel().take(y * columns + x) for y in (y2, y1) for x in (x2, x1))
    return d - b - c + a
