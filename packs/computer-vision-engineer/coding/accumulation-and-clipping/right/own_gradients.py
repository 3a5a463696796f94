import math

import torch

VOID = 255


class Accumulator:
    """Keeps a weighted mean of losses and gradients apart from the parameters."""

    def __init__(self, parameters):
        self.parameters = parameters
        self.sums = [torch.zeros_like(p) for p in parameters]
        self.loss = 0.0
        self.pixels = 0

    def add(self, logits, labels):
        valid = labels != VOID
        picked = torch.log_softmax(logits, dim=1).movedim(1, -1)[valid]
        loss = -picked.gather(1, labels[valid].unsqueeze(1)).sum()
        for total, gradient in zip(self.sums, torch.autograd.grad(loss, self.parameters)):
            total += gradient
        self.loss += loss.item()
        self.pixels += int(valid.sum())

    def mean(self):
        return self.loss / self.pixels, [total / self.pixels for total in self.sums]


def train_step(model, optimiser, micro_batches, max_norm):
    nothing = (math.nan, math.nan, False)
    accumulator = Accumulator([p for p in model.parameters() if p.requires_grad])
    for images, labels in micro_batches:
        if (labels == VOID).all():
            continue
        accumulator.add(model(images), labels)
        if not math.isfinite(accumulator.loss):
            return nothing
    if accumulator.pixels == 0:
        return nothing
    loss, gradients = accumulator.mean()
    norm = torch.linalg.norm(torch.cat([g.flatten() for g in gradients])).item()
    if not math.isfinite(norm):
        return nothing
    factor = 1.0
    if max_norm is not None:
        factor = min(1.0, max_norm / max(norm, 1e-12))
    for parameter, gradient in zip(accumulator.parameters, gradients):
        parameter.grad = gradient * factor
    optimiser.step()
    optimiser.zero_grad()
    return loss, norm, True
