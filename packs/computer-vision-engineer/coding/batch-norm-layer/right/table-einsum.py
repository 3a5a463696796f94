"""Batch normalisation on a (C, values) table, with einsum for the sums."""

import numpy as np


def to_table(x):
    """(C, N * H * W) table, one row for each channel."""
    return np.moveaxis(x, 1, 0).reshape(x.shape[1], -1)


def from_table(table, shape):
    moved = (shape[1], shape[0]) + shape[2:]
    return np.moveaxis(table.reshape(moved), 0, 1).copy()


def moments(table):
    mean = np.einsum("cm->c", table) / table.shape[1]
    centred = table - mean[:, None]
    return mean, centred, np.einsum("cm,cm->c", centred, centred)


def batch_norm_train(x, gamma, beta, running_mean, running_var, momentum, eps):
    table = to_table(x)
    m = table.shape[1]
    mean, centred, squares = moments(table)
    factor = gamma / (squares / m + eps) ** 0.5
    y = from_table(factor[:, None] * centred + beta[:, None], x.shape)
    new_mean = (1.0 - momentum) * running_mean + momentum * mean
    new_var = (1.0 - momentum) * running_var + momentum * squares / (m - 1)
    return y, new_mean, new_var


def batch_norm_eval(x, gamma, beta, running_mean, running_var, eps):
    factor = gamma / (running_var + eps) ** 0.5
    table = to_table(x) - running_mean[:, None]
    return from_table(factor[:, None] * table + beta[:, None], x.shape)


def batch_norm_grad(x, gamma, grad_out, eps):
    table, upstream = to_table(x), to_table(grad_out)
    m = table.shape[1]
    _, centred, squares = moments(table)
    inverse = (squares / m + eps) ** -0.5
    hat = centred * inverse[:, None]
    grad_beta = np.einsum("cm->c", upstream)
    grad_gamma = np.einsum("cm,cm->c", upstream, hat)
    inner = m * upstream - grad_beta[:, None] - hat * grad_gamma[:, None]
    grad_x = (gamma * inverse / m)[:, None] * inner
    return from_table(grad_x, x.shape), grad_gamma, grad_beta
