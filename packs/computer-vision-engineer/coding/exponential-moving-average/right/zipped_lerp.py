import copy

import torch


class ModelEMA:
    """Walks through both models side by side."""

    def __init__(self, model, decay=0.999, warm_up=True):
        self.module = copy.deepcopy(model)
        self.module.eval()
        for p in self.module.parameters():
            p.requires_grad = False
        self.rate = lambda t: min(decay, (1 + t) / (10 + t)) if warm_up else decay
        self.count = 0

    def update(self, model):
        """Moves every value a little towards the model's."""
        self.count += 1
        weight = 1 - self.rate(self.count)
        with torch.no_grad():
            for mean, value in zip(self.module.parameters(), model.parameters()):
                mean.lerp_(value, weight)
            for mean, value in zip(self.module.buffers(), model.buffers()):
                if torch.is_floating_point(mean):
                    mean.lerp_(value, weight)
                else:
                    mean.copy_(value)
