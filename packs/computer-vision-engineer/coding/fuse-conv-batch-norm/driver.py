"""Builds the modules from given weights, has them folded and runs the result."""
import torch
from torch import nn


def loaded(module, state):
    module = module.to(next(iter(state.values())).dtype if state else torch.float64)
    module.load_state_dict(state, strict=False)
    return module.eval()


def build(layers):
    """A Sequential from a list: a list is a Sequential within it."""
    made = []
    for layer in layers:
        if isinstance(layer, list):
            made.append(build(layer))
        elif layer == "relu":
            made.append(nn.ReLU())
        elif "kernel_size" in layer:
            made.append(nn.Conv2d(**layer))
        else:
            made.append(nn.BatchNorm2d(**layer))
    return nn.Sequential(*made)


def whole(solution, layers, state, x):
    model = loaded(build(layers), state)
    fused = solution.fuse_model(model)
    with torch.no_grad():
        return {
            "output": fused(x),
            "batch norms": sum(isinstance(module, nn.BatchNorm2d) for module in fused.modules()),
            "original": model(x),
        }


def run(solution, entry, args, kwargs):
    if entry == "fuse_model":
        return whole(solution, *args)
    conv_args, conv_state, bn_args, bn_state, x = args
    wanted = kwargs.get("wanted", "output")
    conv = loaded(nn.Conv2d(**conv_args), conv_state)
    bn = loaded(nn.BatchNorm2d(**bn_args), bn_state)
    if wanted == "error":
        try:
            solution.fuse(conv, bn)
        except ValueError:
            return "ValueError"
        return "no error"
    fused = solution.fuse(conv, bn)
    if not isinstance(fused, nn.Conv2d):
        raise TypeError(f"fuse returned {type(fused).__name__}, not nn.Conv2d")
    with torch.no_grad():
        if wanted == "output":
            return fused(x)
        if wanted == "originals after overwriting":
            for parameter in fused.parameters():
                parameter.fill_(7)
        return bn(conv(x))
