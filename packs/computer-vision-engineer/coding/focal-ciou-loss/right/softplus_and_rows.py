from math import pi

import torch
from torch.nn.functional import softplus

TINY = 1e-7


def sigmoid_focal_loss(logits, targets, alpha=0.25, gamma=2.0):
    """Everything in the log domain: log p_t and log (1 - p_t) are softplus functions."""
    sign = 2 * targets - 1
    surprise = softplus(-sign * logits)
    modulation = torch.exp(-gamma * softplus(sign * logits))
    return (targets * alpha + (1 - targets) * (1 - alpha)) * modulation * surprise


def pair_loss(box, other):
    """CIoU loss of a single pair of boxes (4,)."""
    width, height = box[2] - box[0], box[3] - box[1]
    other_width, other_height = other[2] - other[0], other[3] - other[1]
    zero = torch.zeros_like(width)
    across = torch.max(torch.min(box[2], other[2]) - torch.max(box[0], other[0]), zero)
    down = torch.max(torch.min(box[3], other[3]) - torch.max(box[1], other[1]), zero)
    overlap = across * down
    iou = overlap / (width * height + other_width * other_height - overlap + TINY)
    span_x = torch.max(box[2], other[2]) - torch.min(box[0], other[0])
    span_y = torch.max(box[3], other[3]) - torch.min(box[1], other[1])
    gap_x = (box[0] + box[2] - other[0] - other[2]) * 0.5
    gap_y = (box[1] + box[3] - other[1] - other[3]) * 0.5
    penalty = (gap_x * gap_x + gap_y * gap_y) / (span_x * span_x + span_y * span_y + TINY)
    turn = torch.atan(other_width / (other_height + TINY)) - torch.atan(width / (height + TINY))
    v = turn * turn * 4 / (pi * pi)
    constant = (v / (1 - iou + v + TINY)).detach()
    return 1 - iou + penalty + constant * v


def ciou_loss(pred, target):
    """A loop over the pairs."""
    losses = [pair_loss(box, other) for box, other in zip(pred, target)]
    return torch.stack(losses) if losses else pred.new_zeros(0)
