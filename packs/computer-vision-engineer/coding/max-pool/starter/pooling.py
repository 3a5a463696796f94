"""Max pooling, forward and backward."""

import numpy as np


def max_pool(x, kernel_size, stride, padding):
    """Largest value of each window.

    x            (N, C, H, W) float64 array
    kernel_size  (rows, columns) of the window, in pixels
    stride       (down, right) step between windows, in pixels
    padding      (rows, columns) added on each side, in pixels; at most half the kernel size

    Returns a float64 array (N, C, H_out, W_out).
    """
    raise NotImplementedError


def max_pool_grad(x, grad_out, kernel_size, stride, padding):
    """Gradient of the loss with respect to x.

    x         (N, C, H, W) float64 array that was pooled
    grad_out  (N, C, H_out, W_out) float64 gradient of the loss with respect to the output
    kernel_size, stride, padding  as for max_pool

    Returns a float64 array (N, C, H, W).
    """
    raise NotImplementedError
