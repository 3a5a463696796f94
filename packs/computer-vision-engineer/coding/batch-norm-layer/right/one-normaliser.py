"""Batch normalisation with channels moved to the last axis, so that plain broadcasting works."""

import numpy as np


class Statistics:
    """Mean and variance of each channel of an array whose last axis is the channels."""

    def __init__(self, values):
        flat = values.reshape(-1, values.shape[-1])
        self.count = flat.shape[0]
        self.mean = np.mean(flat, axis=0)
        self.var = np.var(flat, axis=0)

    @property
    def unbiased(self):
        return self.var * (self.count / (self.count - 1))


def apply(values, mean, var, gamma, beta, eps):
    return (values - mean) / np.sqrt(var + eps) * gamma + beta


def last(x):
    return np.moveaxis(x, 1, -1)


def first(values):
    return np.moveaxis(values, -1, 1)


def batch_norm_train(x, gamma, beta, running_mean, running_var, momentum, eps):
    stats = Statistics(last(x))
    y = first(apply(last(x), stats.mean, stats.var, gamma, beta, eps))
    new_mean = running_mean * (1 - momentum) + stats.mean * momentum
    new_var = running_var * (1 - momentum) + stats.unbiased * momentum
    return y, new_mean, new_var


def batch_norm_eval(x, gamma, beta, running_mean, running_var, eps):
    return first(apply(last(x), running_mean, running_var, gamma, beta, eps))


def batch_norm_grad(x, gamma, grad_out, eps):
    stats, upstream = Statistics(last(x)), last(grad_out)
    axes = tuple(range(upstream.ndim - 1))
    hat = apply(last(x), stats.mean, stats.var, 1.0, 0.0, eps)
    grad_gamma, grad_beta = (upstream * hat).sum(axis=axes), upstream.sum(axis=axes)
    projected = upstream - (grad_beta + hat * grad_gamma) / stats.count
    return first(gamma / np.sqrt(stats.var + eps) * projected), grad_gamma, grad_beta
