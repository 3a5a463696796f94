import copy
from contextlib import contextmanager
from itertools import chain
from typing import Iterator

import torch
from torch import nn


def _tensors(model: nn.Module) -> Iterator[tuple[str, torch.Tensor]]:
    """All parameters and buffers by name; one that is shared comes once."""
    return chain(model.named_parameters(), model.named_buffers())


class ModelEMA:
    """Exponential moving average of a model's parameters and buffers.

    Attributes:
        module: a model of its own of the same kind, which holds the averages.
    """

    def __init__(self, model: nn.Module, decay: float = 0.999, warm_up: bool = True):
        """Starts the averages at the model's present values.

        Args:
            model: the model that is trained.
            decay: share of the old average that is kept, from 0 to 1.
            warm_up: whether the decay is smaller in the first updates.
        """
        # A deep copy keeps shared parameters shared and brings buffers that are never saved.
        self.module = copy.deepcopy(model).eval().requires_grad_(False)
        self.decay = decay
        self.warm_up = warm_up
        self.updates = 0

    @torch.no_grad()
    def update(self, model: nn.Module) -> None:
        """Takes the present values of the model into the averages."""
        self.updates += 1
        decay = self.decay
        if self.warm_up:
            decay = min(decay, (1 + self.updates) / (10 + self.updates))
        current = dict(_tensors(model))
        for name, average in _tensors(self.module):
            if average.is_floating_point():
                average.mul_(decay).add_(current[name], alpha=1 - decay)
            else:
                # A counter or a mask has no meaningful fraction.
                average.copy_(current[name])

    def state_dict(self) -> dict:
        """What load_state_dict needs to go on where this one stands."""
        return {"updates": self.updates, "tensors": dict(_tensors(self.module))}

    @torch.no_grad()
    def load_state_dict(self, state: dict) -> None:
        """Takes over the averages and the number of updates."""
        self.updates = state["updates"]
        for name, average in _tensors(self.module):
            average.copy_(state["tensors"][name])


@contextmanager
def averaged_weights(model: nn.Module, ema: ModelEMA) -> Iterator[nn.Module]:
    """Gives the model the averages for the time of a with block.

    Args:
        model: the model that is trained; its tensors stay the same objects.
        ema: the averages, which are not changed.
    """
    averages = dict(_tensors(ema.module))
    own = {name: tensor.detach().clone() for name, tensor in _tensors(model)}
    _fill(model, averages)
    try:
        yield model
    finally:
        # Also after an error, or the training would go on from the averages.
        _fill(model, own)


@torch.no_grad()
def _fill(model: nn.Module, values: dict[str, torch.Tensor]) -> None:
    """Copies values into the model's tensors, to which an optimiser may refer."""
    for name, tensor in _tensors(model):
        tensor.copy_(values[name])
