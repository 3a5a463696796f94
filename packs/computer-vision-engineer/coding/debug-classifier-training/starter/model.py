"""The network of the sorting line."""
import torch
from torch import nn


def _block(inputs, outputs, batch_norm):
    """Convolution, normalisation and ReLU as a list of layers."""
    return [
        # The shift of a batch norm makes the bias of the convolution superfluous.
        nn.Conv2d(inputs, outputs, kernel_size=3, padding=1, bias=not batch_norm),
        nn.BatchNorm2d(outputs) if batch_norm else nn.Identity(),
        nn.ReLU(),
    ]


class PartNet(nn.Module):
    """Two convolution blocks, global average pooling and a linear head.

    Args:
        classes: number of part types, C
        width: channels of the first block; the second has twice as many
        dropout: probability in front of the head
        batch_norm: False leaves the normalisation out (for the ablation)
    """

    def __init__(self, classes, width=8, dropout=0.3, batch_norm=True):
        super().__init__()
        self.features = nn.Sequential(
            *_block(3, width, batch_norm),
            nn.MaxPool2d(2),
            *_block(width, 2 * width, batch_norm),
            nn.AdaptiveAvgPool2d(1),
            nn.Flatten(),
        )
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(2 * width, classes)

    def forward(self, images):
        """Maps images (N, 3, H, W) to class probabilities (N, C)."""
        scores = self.head(self.dropout(self.features(images)))
        return torch.softmax(scores, dim=1)
