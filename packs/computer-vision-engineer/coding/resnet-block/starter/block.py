import torch
from torch import nn


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
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Map x (N, in_channels, H, W) to (N, out_channels, ceil(H/stride), ceil(W/stride))."""
        raise NotImplementedError
