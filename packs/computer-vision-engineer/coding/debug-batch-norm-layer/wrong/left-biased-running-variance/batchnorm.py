"""Batch normalisation."""
import numpy as np


def _rows(x):
    """All values of each channel as a row.

    Args:
        x: array (N, C) or (N, C, H, W)

    Returns:
        array (C, M), M the number of values in a channel: N or N * H * W
    """
    # The channel axis has to come first before the others can be merged.
    return np.moveaxis(x, 1, 0).reshape(x.shape[1], -1)


def _along_channels(values, x):
    """Shapes values (C,) so that they broadcast against x, (N, C) or (N, C, H, W)."""
    return values.reshape((1, -1) + (1,) * (x.ndim - 2))


class BatchNorm:
    """Normalises each channel, then scales and shifts it.

    In training the channel is normalised with its mean and its biased variance over the batch.
    In evaluation the running statistics take their place; they estimate the mean and the variance
    of the population from the batches seen in training, so each batch contributes its unbiased
    variance.

    Args:
        channels: C
        eps: added to the variance
        momentum: weight of the newest batch in the running statistics; the old value has the rest

    Attributes:
        gamma, beta: scale and shift (C,)
        running_mean, running_var: running statistics (C,)
        training: True in training, False in evaluation
        grad_gamma, grad_beta: set by `backward`, (C,)
    """

    def __init__(self, channels, eps=1e-5, momentum=0.1):
        self.gamma, self.beta = np.ones(channels), np.zeros(channels)
        self.running_mean, self.running_var = np.zeros(channels), np.ones(channels)
        self.eps = eps
        self.momentum = momentum
        self.training = True
        self.grad_gamma, self.grad_beta = np.zeros(channels), np.zeros(channels)

    def forward(self, x):
        """Normalises x, (N, C) or (N, C, H, W), and returns an array of the same shape.

        In training a channel has at least two values.
        """
        if self.training:
            rows = _rows(x)
            mean, var = rows.mean(axis=1), rows.var(axis=1)
            self._update(mean, var, rows.shape[1])
        else:
            mean, var = self.running_mean, self.running_var
        self._inverse = 1.0 / np.sqrt(var + self.eps)
        self._normalised = (x - _along_channels(mean, x)) * _along_channels(self._inverse, x)
        return (_along_channels(self.gamma, x) * self._normalised
                + _along_channels(self.beta, x))

    def _update(self, mean, var, count):
        """Moves the running statistics towards a batch with `count` values in each channel."""
        keep = 1.0 - self.momentum
        self.running_mean = keep * self.running_mean + (1.0 - keep) * mean
        self.running_var = keep * self.running_var + (1.0 - keep) * var

    def backward(self, grad):
        """Returns the gradient for the input of the last `forward` and stores the parameters'.

        Args:
            grad: gradient for the output, of its shape
        """
        self.grad_gamma = _rows(grad * self._normalised).sum(axis=1)
        self.grad_beta = _rows(grad).sum(axis=1)
        factor = _along_channels(self.gamma * self._inverse, grad)
        if not self.training:
            return factor * grad
        # Mean and variance depend on every value of the channel.
        count = grad.size // grad.shape[1]
        through_mean = _along_channels(self.grad_beta / count, grad)
        through_var = self._normalised * _along_channels(self.grad_gamma / count, grad)
        return factor * (grad - through_mean - through_var)
