"""The other layers of the network."""
import numpy as np


class Conv1x1:
    """Mixes channels at each pixel.

    Args:
        weight: array (C_out, C_in)
        bias: array (C_out,)
    """

    def __init__(self, weight, bias):
        self.weight, self.bias = np.asarray(weight, float), np.asarray(bias, float)
        self.training = True
        self.grad_weight, self.grad_bias = np.zeros_like(self.weight), np.zeros_like(self.bias)

    def forward(self, x):
        """Maps x (N, C_in, H, W) to (N, C_out, H, W)."""
        self._input = x
        return np.einsum("oi,nihw->nohw", self.weight, x) + self.bias[None, :, None, None]

    def backward(self, grad):
        """Returns the gradient for the input and stores those of weight and bias."""
        self.grad_weight = np.einsum("nohw,nihw->oi", grad, self._input)
        self.grad_bias = grad.sum(axis=(0, 2, 3))
        return np.einsum("oi,nohw->nihw", self.weight, grad)


class ReLU:
    """Sets negative values to zero."""

    def __init__(self):
        self.training = True

    def forward(self, x):
        """Maps x to an array of the same shape."""
        self._positive = x > 0
        return np.where(self._positive, x, 0.0)

    def backward(self, grad):
        """Returns the gradient for the input."""
        return np.where(self._positive, grad, 0.0)
