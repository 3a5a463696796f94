from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import nn

VOID = 255
SKIPPED = (math.nan, math.nan, False)


def accumulate(
    model: nn.Module,
    micro_batches: list[tuple[torch.Tensor, torch.Tensor]],
) -> float:
    """Add the gradient of the batch's mean loss to the parameters.

    Returns:
        The mean loss over the labelled pixels of all parts.
    """
    # Known before the first forward pass, so every part can be given its final weight.
    number = sum(len(images) for images, _ in micro_batches)
    mean = 0.0
    for images, labels in micro_batches:
        loss = F.cross_entropy(model(images), labels, ignore_index=VOID)
        share = loss * len(images) / number
        # Frees this part's activations before the next part is computed.
        share.backward()
        mean += share.item()
    return mean


def gradient_norm(gradients: list[torch.Tensor]) -> float:
    """Euclidean norm of all gradients as one vector."""
    return math.sqrt(sum(float((gradient ** 2).sum()) for gradient in gradients))


def train_step(
    model: nn.Module,
    optimiser: torch.optim.Optimizer,
    micro_batches: list[tuple[torch.Tensor, torch.Tensor]],
    max_norm: float | None,
) -> tuple[float, float, bool]:
    """Make one optimiser step for a batch that arrives in parts.

    Args:
        model: maps images (n, C, H, W) to logits (n, K, H, W).
        optimiser: holds the model's parameters.
        micro_batches: pairs of images (n, C, H, W) and labels (n, H, W) as int64, with VOID for
            pixels without a label; n, H and W may differ from part to part.
        max_norm: the largest norm of the whole gradient, or None for no limit.

    Returns:
        The mean loss of the labelled pixels before the step, the norm of the gradient before
        clipping, and whether a step was made; (nan, nan, False) if it was not.
    """
    optimiser.zero_grad(set_to_none=True)
    loss = accumulate(model, micro_batches)
    return finish(model, optimiser, max_norm, loss)


def finish(
    model: nn.Module, optimiser: torch.optim.Optimizer, max_norm: float | None, loss: float
) -> tuple[float, float, bool]:
    """Clip the accumulated gradient and step, unless loss or gradient is not finite."""
    gradients = [p.grad for p in model.parameters() if p.grad is not None]
    norm = gradient_norm(gradients)
    if not (math.isfinite(loss) and math.isfinite(norm)):
        return SKIPPED
    if max_norm is not None and norm > max_norm:
        for gradient in gradients:
            gradient.mul_(max_norm / norm)
    optimiser.step()
    return loss, norm, True
