import torch


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
    raise NotImplementedError


def ciou_loss(pred: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Complete IoU loss of pairs of boxes.

    Args:
        pred: (N, 4) boxes as x1, y1, x2, y2 with x1 <= x2 and y1 <= y2.
        target: (N, 4), the box that belongs to each prediction.

    Returns:
        The loss of each pair (N,).
    """
    raise NotImplementedError
