import math

import torch
from torch import nn

VOID = 255


def train_step(model, optimiser, micro_batches, max_norm):
    """Sum the gradients of all pixels, divide once by their number, clip with torch's helper."""
    optimiser.zero_grad()
    criterion = nn.CrossEntropyLoss(ignore_index=VOID, reduction="sum")
    total, count = 0.0, 0
    for images, labels in micro_batches:
        loss = criterion(model(images), labels)
        loss.backward()
        total += float(loss)
        count += (labels != VOID).sum().item()
    if count == 0 or not math.isfinite(total):
        return float("nan"), float("nan"), False
    trained = [p for p in model.parameters() if p.grad is not None]
    for parameter in trained:
        parameter.grad /= count
    limit = math.inf if max_norm is None else max_norm
    norm = nn.utils.clip_grad_norm_(trained, limit)
    if not torch.isfinite(norm):
        return float("nan"), float("nan"), False
    optimiser.step()
    return total / count, norm.item(), True
