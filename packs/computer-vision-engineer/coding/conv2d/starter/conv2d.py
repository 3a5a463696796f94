import numpy as np


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
    raise NotImplementedError


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
    raise NotImplementedError
