"""Batch normalisation one channel at a time, with the gradient built up by the chain rule."""

import numpy as np


def batch_norm_train(x, gamma, beta, running_mean, running_var, momentum, eps):
    y = np.empty_like(x)
    new_mean, new_var = np.empty_like(running_mean), np.empty_like(running_var)
    for c in range(x.shape[1]):
        values = x[:, c]
        count = values.size
        mean = values.sum() / count
        squares = np.square(values - mean).sum()
        y[:, c] = gamma[c] * (values - mean) / np.sqrt(squares / count + eps) + beta[c]
        new_mean[c] = running_mean[c] + momentum * (mean - running_mean[c])
        new_var[c] = running_var[c] + momentum * (squares / (count - 1) - running_var[c])
    return y, new_mean, new_var


def batch_norm_eval(x, gamma, beta, running_mean, running_var, eps):
    y = np.empty_like(x)
    for c in range(x.shape[1]):
        y[:, c] = gamma[c] * (x[:, c] - running_mean[c]) / np.sqrt(running_var[c] + eps) + beta[c]
    return y


def batch_norm_grad(x, gamma, grad_out, eps):
    grad_x = np.empty_like(x)
    grad_gamma, grad_beta = np.empty_like(gamma), np.empty_like(gamma)
    for c in range(x.shape[1]):
        values, upstream = x[:, c], grad_out[:, c]
        count = values.size
        centred = values - values.mean()
        std = np.sqrt(np.mean(centred ** 2) + eps)
        grad_beta[c] = upstream.sum()
        grad_gamma[c] = (upstream * centred / std).sum()
        d_normalised = upstream * gamma[c]
        d_var = (d_normalised * centred).sum() * -0.5 * std ** -3
        d_mean = -d_normalised.sum() / std - 2.0 * d_var * centred.mean()
        grad_x[:, c] = d_normalised / std + d_var * 2.0 * centred / count + d_mean / count
    return grad_x, grad_gamma, grad_beta
