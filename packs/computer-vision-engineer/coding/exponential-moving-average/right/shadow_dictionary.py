import copy

import torch


class ModelEMA:
    """Keeps the averages in a dictionary of double precision and writes them into a module."""

    def __init__(self, model, decay=0.999, warm_up=True):
        self.module = copy.deepcopy(model).requires_grad_(False).eval()
        self.decay = decay
        self.t = 0
        self.warm_up = warm_up
        self.shadow = {
            name: tensor.detach().double().clone()
            for name, tensor in self.collect(model).items()
            if tensor.is_floating_point()
        }

    @staticmethod
    def collect(model):
        """Parameters and buffers in one dictionary."""
        return {**dict(model.named_parameters()), **dict(model.named_buffers())}

    @torch.no_grad()
    def update(self, model):
        """One step of the averages."""
        self.t = self.t + 1
        d = self.decay if not self.warm_up else min(self.decay, (self.t + 1) / (self.t + 10))
        own = self.collect(self.module)
        for name, tensor in self.collect(model).items():
            if name in self.shadow:
                self.shadow[name] = self.shadow[name] * d + tensor.double() * (1 - d)
                own[name].copy_(self.shadow[name])
            else:
                own[name].copy_(tensor)
