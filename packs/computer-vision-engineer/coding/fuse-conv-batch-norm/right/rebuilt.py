import torch
from torch import nn


def fuse(conv, bn):
    """Build a new layer from the settings of the old one and fill in the folded numbers."""
    if bn.running_var is None:
        raise ValueError("no running statistics")
    with torch.no_grad():
        gamma = torch.ones_like(bn.running_var) if bn.weight is None else bn.weight
        beta = torch.zeros_like(bn.running_mean) if bn.bias is None else bn.bias
        bias = torch.zeros_like(bn.running_mean) if conv.bias is None else conv.bias
        factor = gamma / torch.sqrt(bn.running_var + bn.eps)
        result = nn.Conv2d(
            conv.in_channels, conv.out_channels, conv.kernel_size, stride=conv.stride,
            padding=conv.padding, dilation=conv.dilation, groups=conv.groups, bias=True,
            padding_mode=conv.padding_mode, device=conv.weight.device, dtype=conv.weight.dtype,
        )
        result.weight.copy_(torch.einsum("o,oihw->oihw", factor, conv.weight))
        result.bias.copy_((bias - bn.running_mean) * factor + beta)
    return result.train(conv.training)
