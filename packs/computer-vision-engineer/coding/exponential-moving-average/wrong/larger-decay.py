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
            d = max(d, (1 + self.updates) / (10 + self.updates))
        for e, p in zip(self.module.parameters(), model.parameters()):
            e.mul_(d).add_(p, alpha=1 - d)
        for e, b in zip(self.module.buffers(), model.buffers()):
            if e.is_floating_point():
                e.mul_(d).add_(b, alpha=1 - d)
            else:
                e.copy_(b)
