import torch
from torch import nn


class UpBlock(nn.Module):
    """One step of a U-Net decoder: upsample, join with the skip, two convolutions.

    Args:
        in_channels: channels of the coarse feature map.
        skip_channels: channels of the feature map that comes from the encoder.
        out_channels: channels after upsampling and of the result.

    Attributes:
        up: transposed 2x2 convolution with stride 2, in_channels to out_channels.
        conv1: 3x3 convolution, skip_channels + out_channels to out_channels.
        conv2: 3x3 convolution, out_channels to out_channels.
    """

    def __init__(self, in_channels: int, skip_channels: int, out_channels: int):
        super().__init__()
        raise NotImplementedError

    def forward(self, x: torch.Tensor, skip: torch.Tensor) -> torch.Tensor:
        """Join x (N, in_channels, h, w) and skip (N, skip_channels, H, W).

        Returns:
            Features (N, out_channels, H, W), of the skip's size.
        """
        raise NotImplementedError
