"""Max pooling as im2col: a table of flat pixel numbers, one row for each window."""

import numpy as np


def pixel_table(height, width, kernel_size, stride, padding):
    """(windows, kernel) flat indices into a map with one extra pixel for the padding."""
    rows = (height + 2 * padding[0] - kernel_size[0]) // stride[0] + 1
    columns = (width + 2 * padding[1] - kernel_size[1]) // stride[1] + 1
    r = np.add.outer(np.arange(rows) * stride[0] - padding[0], np.arange(kernel_size[0]))
    c = np.add.outer(np.arange(columns) * stride[1] - padding[1], np.arange(kernel_size[1]))
    flat = r[:, None, :, None] * width + c[None, :, None, :]
    valid = ((r >= 0) & (r < height))[:, None, :, None] & ((c >= 0) & (c < width))[:, None, :]
    flat = np.where(valid, flat, height * width)
    return flat.reshape(rows * columns, -1), (rows, columns)


def gather(x, kernel_size, stride, padding):
    n, c, h, w = x.shape
    table, shape = pixel_table(h, w, kernel_size, stride, padding)
    flat = np.concatenate([x.reshape(n * c, h * w), np.full((n * c, 1), -np.inf)], axis=1)
    return flat[:, table], table, shape


def max_pool(x, kernel_size, stride, padding):
    values, _, shape = gather(x, kernel_size, stride, padding)
    return np.amax(values, axis=2).reshape(x.shape[0], x.shape[1], *shape)


def max_pool_grad(x, grad_out, kernel_size, stride, padding):
    values, table, _ = gather(x, kernel_size, stride, padding)
    maps, pixels = values.shape[0], x.shape[2] * x.shape[3]
    first = np.argmax(values, axis=2)
    target = table[np.arange(len(table)), first] + np.arange(maps)[:, None] * pixels
    grad = np.bincount(target.ravel(), weights=grad_out.ravel(), minlength=maps * pixels)
    return grad.reshape(x.shape)
