"""Max pooling, forward and backward."""

import numpy as np


def windows(x, kernel_size, stride, padding):
    """(N, C, H_out, W_out, rows * columns) view of all windows, padded with -inf."""
    (kh, kw), (sh, sw), (ph, pw) = kernel_size, stride, padding
    # -inf never wins against a real value; a zero would, in a map of negative numbers.
    below = ph + (kh - x.shape[2] - 2 * ph) % sh
    right = pw + (kw - x.shape[3] - 2 * pw) % sw
    padded = np.pad(x, ((0, 0), (0, 0), (ph, below), (pw, right)), constant_values=-np.inf)
    view = np.lib.stride_tricks.sliding_window_view(padded, (kh, kw), axis=(2, 3))
    view = view[:, :, ::sh, ::sw]
    return view.reshape(*view.shape[:4], kh * kw)


def max_pool(x, kernel_size, stride, padding):
    """Largest value of each window.

    x            (N, C, H, W) float64 array
    kernel_size  (rows, columns) of the window, in pixels
    stride       (down, right) step between windows, in pixels
    padding      (rows, columns) added on each side, in pixels; at most half the kernel size

    Returns a float64 array (N, C, H_out, W_out).
    """
    return windows(x, kernel_size, stride, padding).max(axis=4)


def max_pool_grad(x, grad_out, kernel_size, stride, padding):
    """Gradient of the loss with respect to x.

    x         (N, C, H, W) float64 array that was pooled
    grad_out  (N, C, H_out, W_out) float64 gradient of the loss with respect to the output
    kernel_size, stride, padding  as for max_pool

    Returns a float64 array (N, C, H, W).
    """
    (_, kw), (sh, sw), (ph, pw) = kernel_size, stride, padding
    # argmax returns the first of equal values, which is the row-major rule for ties.
    winner = windows(x, kernel_size, stride, padding).argmax(axis=4)
    n, c, i, j = np.indices(winner.shape)
    row = i * sh + winner // kw - ph
    column = j * sw + winner % kw - pw
    grad = np.zeros(x.shape)
    # A pixel may win in several windows: add.at sums them, while += would keep one.
    np.add.at(grad, (n, c, row, column), grad_out)
    return grad
