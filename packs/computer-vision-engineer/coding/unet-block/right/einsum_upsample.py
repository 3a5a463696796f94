import torch
import torch.nn.functional as F
from torch import nn


class UpBlock(nn.Module):
    """Functional: a 2x2 kernel with stride 2 never overlaps, so upsampling is one einsum."""

    def __init__(self, in_channels, skip_channels, out_channels):
        super().__init__()
        self.up = nn.ConvTranspose2d(in_channels, out_channels, 2, 2)
        joined = skip_channels + out_channels
        self.conv1 = nn.Conv2d(joined, out_channels, 3, padding="same")
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding="same")
        self.split = skip_channels

    def upsample(self, x):
        batch, _, height, width = x.shape
        blocks = torch.einsum("nchw,coyx->nohywx", x, self.up.weight)
        out = blocks.reshape(batch, -1, 2 * height, 2 * width)
        return out + self.up.bias[:, None, None]

    @staticmethod
    def centre(x, axis, size):
        """Crop or zero-pad one axis."""
        surplus = x.shape[axis] - size
        if surplus > 0:
            return x.narrow(axis, surplus // 2, size)
        if surplus == 0:
            return x
        before = list(x.shape)
        before[axis] = -surplus // 2
        after = list(x.shape)
        after[axis] = -surplus - before[axis]
        return torch.cat([x.new_zeros(before), x, x.new_zeros(after)], dim=axis)

    def forward(self, x, skip):
        up = self.upsample(x)
        for axis in (2, 3):
            up = self.centre(up, axis, skip.shape[axis])
        # The first convolution of a concatenation is the sum of two convolutions.
        of_skip = F.conv2d(skip, self.conv1.weight[:, : self.split], self.conv1.bias, padding=1)
        of_up = F.conv2d(up, self.conv1.weight[:, self.split :], padding=1)
        return F.relu(self.conv2(F.relu(of_skip + of_up)))
