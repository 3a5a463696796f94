from __future__ import annotations

from contextlib import contextmanager
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import nn

PADDING = 114


class Placement(NamedTuple):
    """Where an image lies in the network's input."""

    height: int
    width: int
    top: int
    left: int
    new_height: int
    new_width: int


def place(height: int, width: int, size: int) -> Placement:
    """Fit an image into a square and centre it."""
    ratio = min(size / height, size / width)
    new_height = max(1, round(height * ratio))
    new_width = max(1, round(width * ratio))
    top, left = (size - new_height) // 2, (size - new_width) // 2
    return Placement(height, width, top, left, new_height, new_width)


def prepare(
    image: torch.Tensor, spot: Placement, size: int, mean: torch.Tensor, std: torch.Tensor
) -> torch.Tensor:
    """Turn (H, W, 3), uint8, into (3, size, size), float32, normalised."""
    pixels = image.permute(2, 0, 1).float()[None]
    resized = F.interpolate(
        pixels, (spot.new_height, spot.new_width), mode="bilinear", align_corners=False,
        antialias=True,
    )
    canvas = torch.full((3, size, size), float(PADDING))
    rows = slice(spot.top, spot.top + spot.new_height)
    columns = slice(spot.left, spot.left + spot.new_width)
    canvas[:, rows, columns] = resized[0]
    return (canvas / 255 - mean) / std


def restore(
    boxes: torch.Tensor, scores: torch.Tensor, spot: Placement, score_threshold: float
) -> tuple[torch.Tensor, torch.Tensor]:
    """Filter one image's boxes (K, 4) and bring them into its own pixels."""
    likely = scores >= score_threshold
    boxes, scores = boxes[likely], scores[likely]
    # The sides are rounded, so each axis has its own ratio.
    x = (boxes[:, 0::2] - spot.left) * (spot.width / spot.new_width)
    y = (boxes[:, 1::2] - spot.top) * (spot.height / spot.new_height)
    x, y = x.clamp(0, spot.width), y.clamp(0, spot.height)
    visible = (x[:, 0] < x[:, 1]) & (y[:, 0] < y[:, 1])
    corners = torch.stack([x[:, 0], y[:, 0], x[:, 1], y[:, 1]], dim=1)
    return corners[visible], scores[visible]


@contextmanager
def evaluating(model: nn.Module):
    """Evaluation mode without gradients; every part gets its own mode back."""
    modes = [(part, part.training) for part in model.modules()]
    model.eval()
    try:
        with torch.no_grad():
            yield
    finally:
        for part, mode in modes:
            part.training = mode


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
    if not images:
        return []
    shift, scale = (torch.tensor(values).view(3, 1, 1) for values in (mean, std))
    spots = [place(*image.shape[:2], size) for image in images]
    batch = [prepare(*pair, size, shift, scale) for pair in zip(images, spots)]
    with evaluating(model):
        boxes, scores = model(torch.stack(batch))
    return [
        restore(*prediction, score_threshold) for prediction in zip(boxes, scores, spots)
    ]
