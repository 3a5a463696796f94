import torch
import torch.nn.functional as F
from torch import nn


def margins(have: int, want: int) -> tuple[int, int]:
    """Pixels to add in front and behind on one axis; negative ones are to be cut off.

    Half of the difference goes in front, rounded towards zero, and the rest behind.
    """
    difference = want - have
    # int() cuts towards zero, whereas // would round -1 / 2 down to -1.
    front = int(difference / 2)
    return front, difference - front


def fit(x: torch.Tensor, height: int, width: int) -> torch.Tensor:
    """Pad x (N, C, h, w) with zeros, or crop it, to height x width around its centre."""
    top, bottom = margins(x.shape[2], height)
    left, right = margins(x.shape[3], width)
    # F.pad begins with the last axis, and negative amounts crop.
    return F.pad(x, (left, right, top, bottom))


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
        self.up = nn.ConvTranspose2d(in_channels, out_channels, 2, stride=2)
        self.conv1 = nn.Conv2d(skip_channels + out_channels, out_channels, 3, padding=1)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1)

    def forward(self, x: torch.Tensor, skip: torch.Tensor) -> torch.Tensor:
        """Join x (N, in_channels, h, w) and skip (N, skip_channels, H, W).

        Returns:
            Features (N, out_channels, H, W), of the skip's size.
        """
        up = self.up(x)
        skip = fit(skip, *up.shape[2:])
        joined = torch.cat([skip, up], dim=1)
        return torch.relu(self.conv2(torch.relu(self.conv1(joined))))
