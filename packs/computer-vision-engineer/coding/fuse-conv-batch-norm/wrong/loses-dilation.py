from __future__ import annotations

import torch
from torch import nn


def channel_map(bn: nn.BatchNorm2d) -> tuple[torch.Tensor, torch.Tensor]:
    """Scale and shift (O,) with bn(y) = scale * y + shift for each channel, in float64."""
    if bn.running_mean is None or bn.running_var is None:
        raise ValueError("a batch norm without running statistics is no fixed map")
    mean, variance = bn.running_mean.double(), bn.running_var.double()
    scale = torch.rsqrt(variance + bn.eps)
    if bn.weight is not None:
        scale = scale * bn.weight.double()
    shift = -mean * scale
    if bn.bias is not None:
        shift = shift + bn.bias.double()
    return scale, shift


@torch.no_grad()
def fuse(conv: nn.Conv2d, bn: nn.BatchNorm2d) -> nn.Conv2d:
    """Fold a batch norm into the convolution before it.

    Args:
        conv: any nn.Conv2d, with O output channels; its weight is
            (O, in_channels / groups, height, width) and its bias (O,) or None.
        bn: batch norm of O channels in evaluation mode; weight and bias may be None.

    Returns:
        A new convolution with a bias that maps x to bn(conv(x)).
    """
    scale, shift = channel_map(bn)
    fused = nn.Conv2d(
        conv.in_channels, conv.out_channels, conv.kernel_size,
        stride=conv.stride, padding=conv.padding, groups=conv.groups,
        padding_mode=conv.padding_mode,
    ).to(conv.weight.dtype)
    # Outputs come first in the weight for any number of groups.
    fused.weight.copy_(conv.weight.double() * scale[:, None, None, None])
    if conv.bias is not None:
        shift = shift + scale * conv.bias.double()
    fused.bias = nn.Parameter(shift.to(conv.weight.dtype))
    return fused
