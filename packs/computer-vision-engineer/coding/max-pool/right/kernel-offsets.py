"""Max pooling by a running maximum over the few positions in the kernel."""

import numpy as np


def pad_map(x, padding):
    ph, pw = padding
    n, c, h, w = x.shape
    padded = np.full((n, c, h + 2 * ph, w + 2 * pw), -np.inf)
    padded[:, :, ph:ph + h, pw:pw + w] = x
    return padded


def strided(padded, di, dj, shape, stride):
    """The value at offset (di, dj) of every window, as a view."""
    return padded[
        :, :, di:di + shape[0] * stride[0]:stride[0], dj:dj + shape[1] * stride[1]:stride[1]
    ][:, :, :shape[0], :shape[1]]


def output_shape(padded, kernel_size, stride):
    return tuple((padded.shape[2 + a] - kernel_size[a]) // stride[a] + 1 for a in (0, 1))


def max_pool(x, kernel_size, stride, padding):
    padded = pad_map(x, padding)
    shape = output_shape(padded, kernel_size, stride)
    best = np.full(x.shape[:2] + shape, -np.inf)
    for di in range(kernel_size[0]):
        for dj in range(kernel_size[1]):
            best = np.maximum(best, strided(padded, di, dj, shape, stride))
    return best


def max_pool_grad(x, grad_out, kernel_size, stride, padding):
    padded = pad_map(x, padding)
    best = max_pool(x, kernel_size, stride, padding)
    shape = best.shape[2:]
    grad = np.zeros_like(padded)
    open_windows = np.ones(best.shape, dtype=bool)
    for di in range(kernel_size[0]):
        for dj in range(kernel_size[1]):
            hit = open_windows & (strided(padded, di, dj, shape, stride) == best)
            # No two windows share a pixel at the same offset, so a view may be added to.
            view = strided(grad, di, dj, shape, stride)
            view += np.where(hit, grad_out, 0.0)
            open_windows &= ~hit
    ph, pw = padding
    return grad[:, :, ph:ph + x.shape[2], pw:pw + x.shape[3]]
