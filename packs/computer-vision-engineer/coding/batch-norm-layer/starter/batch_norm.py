"""Batch normalisation: training, evaluation and gradients."""

import numpy as np


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
    raise NotImplementedError


def batch_norm_eval(x, gamma, beta, running_mean, running_var, eps):
    """Normalises with the running statistics; arguments as above.

    Returns an array of x's shape.
    """
    raise NotImplementedError


def batch_norm_grad(x, gamma, grad_out, eps):
    """Gradients of the loss through batch_norm_train.

    x         (N, C) or (N, C, H, W) float64 array, the input of the forward pass
    gamma     (C,) scale of each channel
    grad_out  array of x's shape: gradient of the loss with respect to y
    eps       as in the forward pass

    Returns (grad_x, grad_gamma, grad_beta) of the shapes of x, gamma and beta.
    """
    raise NotImplementedError
