import math

import torch

EPS = 1e-7


def sigmoid_focal_loss(
    logits: torch.Tensor, targets: torch.Tensor, alpha: float = 0.25, gamma: float = 2.0
) -> torch.Tensor:
    """Focal loss of independent yes-or-no decisions.

    Args:
        logits: raw numbers of any shape and size.
        targets: 0 or 1, same shape and dtype as logits.
        alpha: weight of targets of 1; those of 0 weigh 1 - alpha.
        gamma: exponent of the modulating factor, 0 or at least 1.

    Returns:
        The loss of each element, in the shape of logits.
    """
    p = torch.sigmoid(logits)
    positive = -alpha * (1 - p) ** gamma * torch.log(p) * targets
    negative = -(1 - alpha) * p**gamma * torch.log(1 - p) * (1 - targets)
    return positive + negative


def ciou_loss(pred: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Complete IoU loss of pairs of boxes.

    Args:
        pred: (N, 4) boxes as x1, y1, x2, y2 with x1 <= x2 and y1 <= y2.
        target: (N, 4), the box that belongs to each prediction.

    Returns:
        The loss of each pair (N,).
    """
    low = torch.maximum(pred[:, :2], target[:, :2])
    high = torch.minimum(pred[:, 2:], target[:, 2:])
    shared = (high - low).clamp(min=0).prod(dim=1)
    pred_size = pred[:, 2:] - pred[:, :2]
    target_size = target[:, 2:] - target[:, :2]
    union = pred_size.prod(dim=1) + target_size.prod(dim=1) - shared
    iou = shared / (union + EPS)

    around = torch.maximum(pred[:, 2:], target[:, 2:]) - torch.minimum(pred[:, :2], target[:, :2])
    offset = (pred[:, :2] + pred[:, 2:] - target[:, :2] - target[:, 2:]) / 2
    distance = offset.square().sum(dim=1) / (around.square().sum(dim=1) + EPS)

    pred_angle = torch.atan(pred_size[:, 0] / (pred_size[:, 1] + EPS))
    target_angle = torch.atan(target_size[:, 0] / (target_size[:, 1] + EPS))
    aspect = 4 / math.pi**2 * (target_angle - pred_angle).square()
    # The trade-off is a weight: no gradient passes through it.
    with torch.no_grad():
        trade_off = aspect / (1 - iou + aspect + EPS)
    return 1 - iou + distance + trade_off * aspect
