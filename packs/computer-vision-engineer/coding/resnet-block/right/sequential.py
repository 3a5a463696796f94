from torch import nn


def make_shortcut(in_channels, out_channels, stride):
    """The empty nn.Sequential passes its input through."""
    if stride == 1 and in_channels == out_channels:
        return nn.Sequential()
    conv = nn.Conv2d(in_channels, out_channels, kernel_size=1, stride=stride, bias=False)
    return nn.Sequential(conv, nn.BatchNorm2d(out_channels))


class BasicBlock(nn.Module):
    """Residual block built of modules, with in-place operations where they are safe."""

    def __init__(self, in_channels, out_channels, stride=1):
        super().__init__()
        options = {"kernel_size": 3, "padding": 1, "bias": False}
        self.conv1 = nn.Conv2d(in_channels, out_channels, stride=stride, **options)
        self.bn1 = nn.BatchNorm2d(out_channels)
        self.conv2 = nn.Conv2d(out_channels, out_channels, **options)
        self.bn2 = nn.BatchNorm2d(out_channels)
        self.shortcut = make_shortcut(in_channels, out_channels, stride)
        self.act = nn.ReLU(inplace=True)

    def forward(self, x):
        out = x
        for layer in (self.conv1, self.bn1, self.act, self.conv2, self.bn2):
            out = layer(out)
        # `out` is this block's own tensor by now, so that it may be overwritten.
        out += self.shortcut(x)
        return self.act(out)
