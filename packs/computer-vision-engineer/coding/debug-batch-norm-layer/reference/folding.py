"""Merges batch normalisation into convolutions for the device."""
import numpy as np

from batchnorm import BatchNorm
from layers import Conv1x1
from network import Network


def fold(conv, norm):
    """Returns one Conv1x1 that does what `conv` followed by `norm` does in evaluation."""
    factor = norm.gamma / np.sqrt(norm.running_var + norm.eps)
    return Conv1x1(conv.weight * factor[:, None],
                   (conv.bias - norm.running_mean) * factor + norm.beta)


def fold_network(network):
    """Returns a network in which every BatchNorm behind a Conv1x1 is folded into it."""
    layers = []
    for layer in network.layers:
        if isinstance(layer, BatchNorm) and layers and isinstance(layers[-1], Conv1x1):
            layers[-1] = fold(layers[-1], layer)
        else:
            layers.append(layer)
    return Network(layers)
