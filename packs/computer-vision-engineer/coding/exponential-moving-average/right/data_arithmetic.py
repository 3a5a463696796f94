from copy import deepcopy


def pairs(target, source):
    """Tensors of two models with the same name, without their history."""
    for kind in ("named_parameters", "named_buffers"):
        values = dict(getattr(source, kind)())
        for name, tensor in getattr(target, kind)():
            yield tensor.data, values[name].detach()


class ModelEMA:
    """Assigns whole expressions to the data of the copy."""

    def __init__(self, model, decay=0.999, warm_up=True):
        self.decay, self.warm_up = decay, warm_up
        self.steps = 0
        self.module = deepcopy(model)
        self.module.train(False)
        self.module.requires_grad_(False)

    def current_decay(self):
        """Decay of the update that is to come."""
        t = self.steps + 1
        return min(self.decay, (1 + t) / (10 + t)) if self.warm_up else self.decay

    def update(self, model):
        """Averages what has fractions and copies the rest."""
        d = self.current_decay()
        for mean, value in pairs(self.module, model):
            mean[...] = d * mean + (1 - d) * value if mean.dtype.is_floating_point else value
        self.steps += 1
