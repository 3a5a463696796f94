"""A pretrained backbone in two parts and a new head."""
from torch import nn


def _part(inputs, outputs, norm):
    """Convolution with stride 2, normalisation and ReLU."""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel_size=3, stride=2, padding=1),
        nn.BatchNorm2d(outputs) if norm else nn.Identity(),
        nn.ReLU(),
    )


class FineTuner(nn.Module):
    """Pretrained stem and block, and a linear head for the new classes.

    The stem is always frozen. The block is frozen unless `unfreeze_block` is set. A frozen part
    does in training what it does in evaluation: neither its parameters nor its stored statistics
    change, and the statistics are what it normalises with.

    Args:
        classes: number of new classes, C
        unfreeze_block: whether the block is trained along with the head
        width: channels of the stem; the block has twice as many
        norm: False for the variant without batch normalisation
        dropout: probability in front of the head
    """

    def __init__(self, classes, unfreeze_block=False, width=16, norm=True, dropout=0.2):
        super().__init__()
        self.stem = _part(3, width, norm)
        self.block = _part(width, 2 * width, norm)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(2 * width, classes)
        self.frozen = [self.stem] if unfreeze_block else [self.stem, self.block]
        for part in self.frozen:
            part.requires_grad_(False)

    def train(self, mode=True):
        """Switches the mode; frozen parts stay in evaluation, batch norm included."""
        super().train(mode)
        for part in self.frozen:
            part.eval()
        return self

    def forward(self, images):
        """Maps images (N, 3, H, W) to logits (N, C)."""
        features = self.block(self.stem(images))
        pooled = features.mean(dim=(2, 3))
        return self.head(self.dropout(pooled))
