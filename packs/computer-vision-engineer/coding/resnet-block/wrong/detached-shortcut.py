import torch
from torch import nn


def conv3x3(in_channels: int, out_channels: int, stride: int = 1) -> nn.Conv2d:
    """3x3 convolution that keeps the size at stride 1.

    It has no bias: the batch norm next to it subtracts or supplies one.
    """
    return nn.Conv2d(in_channels, out_channels, 3, stride=stride, padding=1, bias=False)


class BasicBlock(nn.Module):
    """Residual block of two 3x3 convolutions (ResNet-18 and ResNet-34).

    Args:
        in_channels: channels of the input.
        out_channels: channels of the output.
        stride: stride of the first convolution, 1 or 2.

    Attributes:
        conv1, bn1, conv2, bn2: the layers of the residual branch.
        shortcut: has no parameters where the input's shape is kept; otherwise an
            nn.Sequential of a 1x1 convolution and a batch norm.
    """

    def __init__(self, in_channels: int, out_channels: int, stride: int = 1):
        super().__init__()
        self.conv1 = conv3x3(in_channels, out_channels, stride)
        self.bn1 = nn.BatchNorm2d(out_channels)
        self.conv2 = conv3x3(out_channels, out_channels)
        self.bn2 = nn.BatchNorm2d(out_channels)
        if stride == 1 and in_channels == out_channels:
            self.shortcut = nn.Identity()
        else:
            self.shortcut = nn.Sequential(
                nn.Conv2d(in_channels, out_channels, 1, stride=stride, bias=False),
                nn.BatchNorm2d(out_channels),
            )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Map x (N, in_channels, H, W) to (N, out_channels, ceil(H/stride), ceil(W/stride))."""
        out = torch.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        # The input is kept for the sum.
        identity = x.detach()
        return torch.relu(out + self.shortcut(identity))
