"""Max pooling with loops over every window, without a padded copy."""

import numpy as np


def output_length(length, kernel, step, pad):
    return (length + 2 * pad - kernel) // step + 1


def window_bounds(index, kernel, step, pad, length):
    start = index * step - pad
    return max(start, 0), min(start + kernel, length)


def each_window(x, kernel_size, stride, padding):
    height, width = x.shape[2:]
    for i in range(output_length(height, kernel_size[0], stride[0], padding[0])):
        top, bottom = window_bounds(i, kernel_size[0], stride[0], padding[0], height)
        for j in range(output_length(width, kernel_size[1], stride[1], padding[1])):
            left, right = window_bounds(j, kernel_size[1], stride[1], padding[1], width)
            for n in range(x.shape[0]):
                for c in range(x.shape[1]):
                    yield (n, c, i, j), (n, c, slice(top, bottom), slice(left, right))


def max_pool(x, kernel_size, stride, padding):
    rows = output_length(x.shape[2], kernel_size[0], stride[0], padding[0])
    columns = output_length(x.shape[3], kernel_size[1], stride[1], padding[1])
    out = np.empty(x.shape[:2] + (rows, columns))
    for place, window in each_window(x, kernel_size, stride, padding):
        out[place] = x[window].max()
    return out


def max_pool_grad(x, grad_out, kernel_size, stride, padding):
    grad = np.zeros_like(x)
    for place, window in each_window(x, kernel_size, stride, padding):
        patch = x[window]
        spot = np.unravel_index(np.argmax(patch), patch.shape)
        grad[window][spot] += grad_out[place]
    return grad
