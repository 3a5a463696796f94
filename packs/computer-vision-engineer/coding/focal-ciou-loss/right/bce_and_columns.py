import math

import torch
import torch.nn.functional as F


def sigmoid_focal_loss(logits, targets, alpha=0.25, gamma=2.0):
    """Cross entropy with logits, modulated as in the paper."""
    ce = F.binary_cross_entropy_with_logits(logits, targets, reduction="none")
    p = torch.sigmoid(logits)
    p_t = p * targets + (1 - p) * (1 - targets)
    alpha_t = alpha * targets + (1 - alpha) * (1 - targets)
    return alpha_t * ce * (1 - p_t) ** gamma


def ciou_loss(pred, target):
    """Coordinates as columns, in the order of the formulas."""
    eps = 1e-7
    x1, y1, x2, y2 = pred.unbind(dim=1)
    u1, v1, u2, v2 = target.unbind(dim=1)
    w, h = x2 - x1, y2 - y1
    gw, gh = u2 - u1, v2 - v1

    inter = F.relu(torch.min(x2, u2) - torch.max(x1, u1))
    inter = inter * F.relu(torch.min(y2, v2) - torch.max(y1, v1))
    iou = inter / (w * h + gw * gh - inter + eps)

    cw = torch.max(x2, u2) - torch.min(x1, u1)
    ch = torch.max(y2, v2) - torch.min(y1, v1)
    dx = x1 + w / 2 - (u1 + gw / 2)
    dy = y1 + h / 2 - (v1 + gh / 2)
    diou = 1 - iou + (dx**2 + dy**2) / (cw**2 + ch**2 + eps)

    v = (4 / math.pi**2) * (torch.atan(gw / (gh + eps)) - torch.atan(w / (h + eps))) ** 2
    a = v.detach() / (1 - iou.detach() + v.detach() + eps)
    return diou + a * v
