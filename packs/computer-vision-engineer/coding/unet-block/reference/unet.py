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
        up = fit(self.up(x), *skip.shape[2:])
        joined = torch.cat([skip, up], dim=1)
        return torch.relu(self.conv2(torch.relu(self.conv1(joined))))


class AttentionGate(nn.Module):
    """Weights each pixel of a skip by what the coarse features say about it.

    Args:
        skip_channels: channels of the skip.
        gate_channels: channels of the coarse feature map.
        inner_channels: channels in which both are compared.

    Attributes:
        skip_proj, gate_proj: 1x1 convolutions to inner_channels.
        score: 1x1 convolution from inner_channels to one.
    """

    def __init__(self, skip_channels: int, gate_channels: int, inner_channels: int):
        super().__init__()
        self.skip_proj = nn.Conv2d(skip_channels, inner_channels, 1)
        self.gate_proj = nn.Conv2d(gate_channels, inner_channels, 1)
        self.score = nn.Conv2d(inner_channels, 1, 1)

    def forward(
        self, skip: torch.Tensor, gate: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Gate skip (N, skip_channels, H, W) by gate (N, gate_channels, h, w).

        Returns:
            The weighted skip, and the weights (N, 1, H, W) between 0 and 1.
        """
        # Projecting at the low resolution first is cheaper and gives the same.
        gate = F.interpolate(
            self.gate_proj(gate), size=skip.shape[2:], mode="bilinear", align_corners=False
        )
        weights = torch.sigmoid(self.score(torch.relu(self.skip_proj(skip) + gate)))
        return skip * weights, weights
