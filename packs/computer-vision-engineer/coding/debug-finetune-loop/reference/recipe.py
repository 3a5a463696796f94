"""Optimiser and schedule of the recipe."""
import torch


def make_optimiser(model, rate):
    """SGD with momentum; the block, if it is trained, has a tenth of the head's rate."""
    groups = [{"params": list(model.head.parameters()), "lr": rate}]
    block = [p for p in model.block.parameters() if p.requires_grad]
    if block:
        groups.append({"params": block, "lr": rate / 10})
    return torch.optim.SGD(groups, lr=rate, momentum=0.9)


def make_scheduler(optimiser, halve_every):
    """Halves all rates every `halve_every` epochs."""
    return torch.optim.lr_scheduler.StepLR(optimiser, step_size=halve_every, gamma=0.5)
