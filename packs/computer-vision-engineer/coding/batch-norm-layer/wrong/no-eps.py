"""Batch normalisation: training, evaluation and gradients."""

import numpy as np


def reduced_axes(x):
    """All axes but that of the channels."""
    return (0, *range(2, x.ndim))


def per_channel(values, x):
    """(C,) values in a shape that broadcasts against x."""
    return np.reshape(values, (1, -1) + (1,) * (x.ndim - 2))


def standardise(x, eps):
    """x with mean 0 and variance (nearly) 1 in each channel, and 1 / standard deviation."""
    axes = reduced_axes(x)
    # Two passes: the mean of squares minus the squared mean cancels if the mean is large.
    centred = x - x.mean(axis=axes, keepdims=True)
    inverse = 1.0 / np.sqrt((centred ** 2).mean(axis=axes, keepdims=True))
    return centred * inverse, inverse


def batch_norm_train(x, gamma, beta, running_mean, running_var, momentum, eps):
    """Normalises with the statistics of the batch and updates the running ones.

    x             (N, C) or (N, C, H, W) float64 array
    gamma, beta   (C,) scale and shift of each channel
    running_mean  (C,) running mean before this batch
    running_var   (C,) running variance before this batch
    momentum      weight of the new batch in the running statistics, from 0 to 1
    eps           small positive number added to the variance

    Returns (y, new_mean, new_var): an array of x's shape and two of shape (C,).
    """
    axes = reduced_axes(x)
    normalised, _ = standardise(x, eps)
    y = normalised * per_channel(gamma, x) + per_channel(beta, x)
    # The batch is a sample of the data: its variance divided by m - 1 estimates theirs.
    new_mean = (1 - momentum) * running_mean + momentum * x.mean(axis=axes)
    new_var = (1 - momentum) * running_var + momentum * x.var(axis=axes, ddof=1)
    return y, new_mean, new_var


def batch_norm_eval(x, gamma, beta, running_mean, running_var, eps):
    """Normalises with the running statistics; arguments as above.

    Returns an array of x's shape.
    """
    inverse = 1.0 / np.sqrt(running_var + eps)
    normalised = (x - per_channel(running_mean, x)) * per_channel(inverse, x)
    return normalised * per_channel(gamma, x) + per_channel(beta, x)


def batch_norm_grad(x, gamma, grad_out, eps):
    """Gradients of the loss through batch_norm_train.

    x         (N, C) or (N, C, H, W) float64 array, the input of the forward pass
    gamma     (C,) scale of each channel
    grad_out  array of x's shape: gradient of the loss with respect to y
    eps       as in the forward pass

    Returns (grad_x, grad_gamma, grad_beta) of the shapes of x, gamma and beta.
    """
    axes = reduced_axes(x)
    normalised, inverse = standardise(x, eps)
    grad_beta = grad_out.sum(axis=axes)
    grad_gamma = (grad_out * normalised).sum(axis=axes)
    # Mean and variance depend on every value, so the gradient loses its mean and
    # its component along the normalised input.
    mean_grad = grad_out.mean(axis=axes, keepdims=True)
    along = (grad_out * normalised).mean(axis=axes, keepdims=True)
    grad_x = per_channel(gamma, x) * inverse * (grad_out - mean_grad - normalised * along)
    return grad_x, grad_gamma, grad_beta
