from __future__ import annotations

import torch
from torch import nn

VOID = 255


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
    raise NotImplementedError
