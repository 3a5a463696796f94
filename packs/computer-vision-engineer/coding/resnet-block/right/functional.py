import torch
import torch.nn.functional as F
from torch import nn


class BasicBlock(nn.Module):
    """Residual block; the modules only hold parameters, the forward pass is functional."""

    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        self.stride = stride
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(out_channels)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(out_channels)
        self.shortcut = None
        if stride != 1 or in_channels != out_channels:
            self.shortcut = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def _normalise(self, x, bn):
        return F.batch_norm(
            x, bn.running_mean, bn.running_var, bn.weight, bn.bias,
            self.training, bn.momentum, bn.eps,
        )

    def forward(self, x):
        hidden = F.conv2d(x, self.conv1.weight, stride=self.stride, padding=1)
        hidden = F.relu(self._normalise(hidden, self.bn1))
        residual = self._normalise(F.conv2d(hidden, self.conv2.weight, padding=1), self.bn2)
        if self.shortcut is None:
            return F.relu(torch.add(residual, x))
        conv, bn = self.shortcut
        skipped = self._normalise(F.conv2d(x, conv.weight, stride=self.stride), bn)
        return F.relu(torch.add(residual, skipped))
