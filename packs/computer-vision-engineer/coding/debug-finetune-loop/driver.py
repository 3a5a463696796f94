"""Builds a small FineTuner with fixed weights and runs steps or epochs of it."""
import torch


def _model(classes, seed, unfreeze_block=False, norm=True):
    from model import FineTuner
    model = FineTuner(classes, unfreeze_block=unfreeze_block, width=3, norm=norm, dropout=0.0)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(0.4 * torch.randn(parameter.shape, generator=generator))
        for module in model.modules():
            if isinstance(module, torch.nn.BatchNorm2d):
                module.weight.fill_(1.0)
                module.bias.fill_(0.5)
                module.running_mean.fill_(0.3)
                module.running_var.fill_(0.5)
            if isinstance(module, torch.nn.Conv2d):
                module.bias.fill_(0.5)  # keeps the units alive
    return model


def _statistics(part):
    return [m.running_mean.clone() for m in part.modules()
            if isinstance(m, torch.nn.BatchNorm2d)][0]


def _convolution(part):
    return [m.weight.detach().clone() for m in part.modules()
            if isinstance(m, torch.nn.Conv2d)][0]


def run(solution, entry, args, kwargs):
    import loop
    images, labels, seed = args[:3]
    images = torch.as_tensor(images, dtype=torch.float32)
    labels = torch.as_tensor(labels, dtype=torch.int64)
    model = _model(3, seed, **kwargs)
    if entry == "predict":
        model.train()
        return loop.predict(model, images)
    if entry in ("head after steps", "block after a step"):
        steps, rate = args[3:]
        model.train()
        optimiser = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=rate)
        for step in range(steps):
            batch = slice(step * 4, step * 4 + 4)
            loop.train_step(model, optimiser, images[batch], labels[batch])
        if entry == "block after a step":
            return _convolution(model.block)
        return model.head.weight.detach().clone()
    before = {name: _convolution(part) for name, part in (("stem", model.stem),
                                                         ("block", model.block))}
    old = {"stem": _statistics(model.stem), "block": _statistics(model.block)} \
        if kwargs.get("norm", True) else {}
    history = solution.fit(model, images, labels, **args[3])
    if entry == "rates":
        return [float(row["rate"]) for row in history]
    if entry == "losses":
        return [float(row["loss"]) for row in history]
    if entry == "statistics":
        return {"stem": _statistics(model.stem), "block": _statistics(model.block)}
    if entry == "statistics move":
        return {"block": not torch.equal(old["block"], _statistics(model.block))}
    if entry == "weights move":
        return {"stem": not torch.equal(before["stem"], _convolution(model.stem)),
                "block": not torch.equal(before["block"], _convolution(model.block))}
    if entry == "stem moves":
        return not torch.equal(before["stem"], _convolution(model.stem))
    raise ValueError(entry)
