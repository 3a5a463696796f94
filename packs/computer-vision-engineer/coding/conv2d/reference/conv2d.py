from itertools import product

import numpy as np


def _output_size(size, kernel, stride, padding, dilation):
    """Number of window positions along one axis."""
    extent = dilation * (kernel - 1) + 1
    return (size + 2 * padding - extent) // stride + 1


def _pad(x, padding):
    """Zeros around the last two axes."""
    (ph, pw) = padding
    return np.pad(x, ((0, 0), (0, 0), (ph, ph), (pw, pw)))


def _offsets(kernel, output, stride, dilation):
    """For every kernel element (i, j): the slice of the padded input that it meets."""
    for i, j in product(range(kernel[0]), range(kernel[1])):
        rows, columns = (
            slice(o * d, o * d + s * (n - 1) + 1, s)
            for o, d, s, n in zip((i, j), dilation, stride, output)
        )
        yield i, j, (..., rows, columns)


def conv2d(x, weight, bias=None, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1):
    """Two-dimensional convolution as neural networks define it (cross-correlation).

    Args:
        x: float64 array (N, C, H, W).
        weight: float64 array (O, C // groups, KH, KW).
        bias: float64 array (O,) or None.
        stride, padding, dilation: pairs of integers, vertical first, in pixels.
        groups: integer that divides C and O.

    Returns:
        float64 array (N, O, OH, OW).
    """
    n, c = x.shape[:2]
    o = weight.shape[0]
    kernel = weight.shape[2:]
    oh, ow = map(_output_size, x.shape[2:], kernel, stride, padding, dilation)
    padded = _pad(x, padding)
    w = weight.reshape(groups, o // groups, c // groups, *kernel)
    out = np.zeros((n, groups, o // groups, oh * ow))
    # One matrix product per kernel element, over all pixels at once.
    for i, j, where in _offsets(kernel, (oh, ow), stride, dilation):
        out += w[..., i, j] @ padded[where].reshape(n, groups, c // groups, oh * ow)
    out = out.reshape(n, o, oh, ow)
    return out if bias is None else out + bias[:, None, None]


def conv2d_backward(
    grad_output, x, weight, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1
):
    """Gradients of a loss with respect to the input, the weight and the bias of conv2d.

    Args:
        grad_output: float64 array (N, O, OH, OW), gradient of the loss at conv2d's output.
        x, weight, stride, padding, dilation, groups: as given to conv2d.

    Returns:
        tuple (grad_x, grad_weight, grad_bias) of float64 arrays with the shapes of x and
        weight, and (O,).
    """
    n, c, height, width = x.shape
    o = weight.shape[0]
    kernel = weight.shape[2:]
    oh, ow = grad_output.shape[2:]
    padded = _pad(x, padding)
    w = weight.reshape(groups, o // groups, c // groups, *kernel)
    g = grad_output.reshape(n, groups, o // groups, oh * ow)
    grad_padded = np.zeros_like(padded)
    grad_w = np.zeros_like(w)
    for i, j, where in _offsets(kernel, (oh, ow), stride, dilation):
        patch = padded[where].reshape(n, groups, c // groups, oh * ow)
        grad_w[..., i, j] = (g @ patch.swapaxes(-1, -2)).sum(axis=0)
        # Windows overlap, so contributions to the same pixel are added up.
        grad_padded[where] += (w[..., i, j].swapaxes(-1, -2) @ g).reshape(n, c, oh, ow)
    top, left = padding
    grad_x = grad_padded[:, :, top:top + height, left:left + width]
    return grad_x, grad_w.reshape(weight.shape), grad_output.sum(axis=(0, 2, 3))


def conv_transpose2d(
    x, weight, bias=None, stride=(1, 1), padding=(0, 0), output_padding=(0, 0)
):
    """Transposed convolution: every input pixel stamps the kernel onto a larger canvas.

    Args:
        x: float64 array (N, C, H, W).
        weight: float64 array (C, O, KH, KW).
        bias: float64 array (O,) or None.
        stride, padding, output_padding: pairs of integers, vertical first, in pixels.

    Returns:
        float64 array (N, O, OH, OW), OH = (H - 1) * stride + KH + output_padding - 2 * padding.
    """
    n, c, height, width = x.shape
    o, kernel = weight.shape[1], weight.shape[2:]
    size = [
        (m - 1) * s + k + extra
        for m, s, k, extra in zip((height, width), stride, kernel, output_padding)
    ]
    canvas = np.zeros((n, o, *size))
    flat = x.reshape(n, c, height * width)
    for i, j, where in _offsets(kernel, (height, width), stride, (1, 1)):
        canvas[where] += (weight[:, :, i, j].T @ flat).reshape(n, o, height, width)
    top, left = padding
    out = canvas[:, :, top:size[0] - top, left:size[1] - left]
    return out if bias is None else out + bias[:, None, None]
