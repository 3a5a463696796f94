import copy

import torch


class ModelEMA:
    """Averages of parameters and buffers."""

    def __init__(self, model, decay=0.999, warm_up=True):
        self.module = copy.deepcopy(model)
        self.module.eval()
        self.module.requires_grad_(False)
        self.decay = decay
        self.warm_up = warm_up
        self.updates = 0

    @torch.no_grad()
    def update(self, model):
        """One step."""
        self.updates += 1
        d = self.decay
        if self.warm_up:
            d = min(d, (1 + self.updates) / (10 + self.updates))
        current = model.state_dict()
        for name, e in self.module.state_dict().items():
            if e.is_floating_point():
                e.copy_(d * e + (1 - d) * current[name])
            else:
                e.copy_(current[name])
