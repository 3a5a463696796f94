"""Builds a model, gives it one state after the other and lets the averages follow."""
import copy

import torch
from torch import nn


class Tied(nn.Module):
    """Two layers that share one weight."""

    def __init__(self):
        super().__init__()
        self.first = nn.Linear(3, 3)
        self.second = nn.Linear(3, 3, bias=False)
        self.second.weight = self.first.weight


class Buffered(nn.Module):
    """A parameter and buffers of several kinds."""

    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.zeros(2))
        self.register_buffer("mean", torch.zeros(2))
        self.register_buffer("cache", torch.zeros(3), persistent=False)
        self.register_buffer("mask", torch.zeros(3, dtype=torch.bool))
        self.register_buffer("steps", torch.zeros((), dtype=torch.int64))


def _partly_frozen():
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
    model[0].requires_grad_(False)
    return model


MODELS = {
    "linear": lambda: nn.Linear(3, 2),
    "double": lambda: nn.Linear(2, 2).double(),
    "batch norm": lambda: nn.Sequential(nn.Conv2d(2, 3, 1, bias=False), nn.BatchNorm2d(3)),
    "tied": Tied,
    "buffers": Buffered,
    "partly frozen": _partly_frozen,
}


def _live(model):
    return {**dict(model.named_parameters()), **dict(model.named_buffers())}


def _values(model):
    return {name: tensor.detach().clone() for name, tensor in _live(model).items()}


@torch.no_grad()
def _load(model, state):
    for name, tensor in _live(model).items():
        tensor.copy_(state[name])


def _condition(model):
    """What of a model must not change by looking at it, besides its values."""
    flags = [p.requires_grad for p in model.parameters()]
    gradients = [None if p.grad is None else float(p.grad.sum()) for p in model.parameters()]
    return flags, gradients, [part.training for part in model.modules()]


def _equal(a, b):
    return a.keys() == b.keys() and all(torch.equal(a[name], b[name]) for name in a)


def _start(kind, state):
    model = MODELS[kind]().train()
    _load(model, state)
    for p in model.parameters():
        if p.requires_grad:
            p.grad = torch.ones_like(p)
    return model


def _follow(ema, model, states):
    for state in states:
        _load(model, state)
        ema.update(model)


class Stop(Exception):
    """Ends a with block early."""


def _swap(solution, model, ema, fails):
    before, objects = _values(model), list(_live(model).values())
    arrived = False
    try:
        with solution.averaged_weights(model, ema):
            inside = _values(model)
            same = all(a is b for a, b in zip(objects, _live(model).values()))
            if fails:
                raise Stop
    except Stop:
        arrived = True
    return {
        "inside": inside,
        "same tensors": same,
        "restored": _equal(before, _values(model)),
        "averages": _values(ema.module),
        "error arrives": arrived,
    }


def run(solution, entry, args, kwargs):
    kind, states, decay, warm_up = args
    model = _start(kind, states[0])
    condition = _condition(model)
    ema = solution.ModelEMA(model, decay, warm_up)
    if entry == "resume":
        at = kwargs["at"]
        _follow(ema, model, states[1:at])
        saved = copy.deepcopy(ema.state_dict())
        fresh = _start(kind, kwargs["other"])
        ema = solution.ModelEMA(fresh, decay, warm_up)
        ema.load_state_dict(saved)
        _follow(ema, fresh, states[at:])
        return _values(ema.module)
    _follow(ema, model, states[1:])
    if entry == "averaged_weights":
        return _swap(solution, model, ema, kwargs.get("fails", False))
    untouched = _condition(model) == condition and _equal(_values(model), states[-1])
    if "later" in kwargs:
        _load(model, kwargs["later"])
    parts = [*ema.module.parameters(), *ema.module.buffers()]
    return {
        "averages": _values(ema.module),
        "averages require gradients": any(p.requires_grad for p in parts),
        "averages in training mode": any(m.training for m in ema.module.modules()),
        "model untouched": untouched,
    }
