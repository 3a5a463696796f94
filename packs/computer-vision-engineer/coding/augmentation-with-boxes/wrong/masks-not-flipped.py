import numpy as np


def take(array, window, size, value):
    """Crop and nearest-neighbour resize over the first two axes."""
    x, y, w, h = window
    rows = y + ((np.arange(size[0]) + 0.5) * h / size[0]).astype(int)
    columns = x + ((np.arange(size[1]) + 0.5) * w / size[1]).astype(int)
    inside = ((rows >= 0) & (rows < array.shape[0]))[:, None]
    inside = inside & (columns >= 0) & (columns < array.shape[1])
    rows = rows.clip(0, array.shape[0] - 1)
    columns = columns.clip(0, array.shape[1] - 1)
    out = array[rows[:, None], columns].copy()
    out[~inside] = value
    return out


def augment(image, boxes, masks, window, size, min_visibility, flip, fill=114):
    """Crop, resize, flip."""
    x, y, w, h = window
    height, width = size
    new_image = take(image, window, size, fill)
    new_masks = take(masks.transpose(1, 2, 0), window, size, False).transpose(2, 0, 1)
    clipped = boxes.copy()
    clipped[:, 0::2] = boxes[:, 0::2].clip(x, x + w)
    clipped[:, 1::2] = boxes[:, 1::2].clip(y, y + h)
    visible = (clipped[:, 2] - clipped[:, 0]) * (clipped[:, 3] - clipped[:, 1])
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    keep = (visible > 0) & (visible >= min_visibility * area)
    new_boxes = clipped - [x, y, x, y]
    new_boxes = new_boxes * [width / w, height / h, width / w, height / h]
    if flip:
        new_image = new_image[:, ::-1]
        new_boxes[:, [0, 2]] = width - new_boxes[:, [2, 0]]
    return new_image, new_boxes[keep], new_masks[keep], np.flatnonzero(keep)
