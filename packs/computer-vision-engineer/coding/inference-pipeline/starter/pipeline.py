from __future__ import annotations

import torch
from torch import nn


def detect(
    model: nn.Module,
    images: list[torch.Tensor],
    size: int,
    mean: list[float],
    std: list[float],
    score_threshold: float,
) -> list[tuple[torch.Tensor, torch.Tensor]]:
    """Run a detector on images of any size.

    Args:
        model: maps a batch (N, 3, size, size), float32, to boxes (N, K, 4) as x1, y1, x2, y2 in
            pixels of the network's input and scores (N, K).
        images: RGB, each (H, W, 3), uint8; H and W differ.
        size: height and width of the network's input in pixels.
        mean, std: three numbers each, for values between 0 and 1.
        score_threshold: the lowest score that is kept.

    Returns:
        For each image boxes (M, 4) in its own pixels and scores (M,).
    """
    raise NotImplementedError
