from torch import nn


def overlap(have, want):
    """Slices of a centred source and of its target along one axis."""
    if have <= want:
        start = (want - have) // 2
        return slice(0, have), slice(start, start + have)
    start = (have - want) // 2
    return slice(start, start + want), slice(0, want)


class UpBlock(nn.Module):
    """The upsampled map is pasted on a canvas that already holds the skip."""

    def __init__(self, in_channels, skip_channels, out_channels):
        super().__init__()
        self.skip_channels = skip_channels
        self.up = nn.ConvTranspose2d(in_channels, out_channels, kernel_size=2, stride=2)
        self.conv1 = nn.Conv2d(skip_channels + out_channels, out_channels, 3, 1, 1)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, 1, 1)
        self.relu = nn.ReLU(inplace=True)

    def forward(self, x, skip):
        up = self.up(x)
        from_rows, to_rows = overlap(up.size(2), skip.size(2))
        from_columns, to_columns = overlap(up.size(3), skip.size(3))
        batch, _, height, width = skip.shape
        canvas = skip.new_zeros(batch, self.skip_channels + up.size(1), height, width)
        canvas[:, : self.skip_channels] = skip
        canvas[:, self.skip_channels :, to_rows, to_columns] = up[:, :, from_rows, from_columns]
        for conv in (self.conv1, self.conv2):
            canvas = self.relu(conv(canvas))
        return canvas
