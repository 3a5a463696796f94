import torch


class LevelDecoder:
    """Holds the grid of a level, as a detector would between images."""

    def __init__(self, anchors, stride, height, width, dtype):
        rows, columns = torch.meshgrid(
            torch.arange(height, dtype=dtype), torch.arange(width, dtype=dtype), indexing="ij"
        )
        self.grid = torch.stack((columns, rows)).unsqueeze(0)
        self.sizes = anchors.to(dtype)[:, :, None, None]
        self.stride = stride

    def __call__(self, output):
        """(A * (5 + C), H, W) to rows of x1, y1, x2, y2, objectness and class logits."""
        count = self.sizes.shape[0]
        raw = output.unflatten(0, (count, -1))
        odds = torch.sigmoid(raw[:, :5])
        centre = (odds[:, 0:2] * 2.0 - 0.5 + self.grid) * self.stride
        size = torch.square(odds[:, 2:4] * 2.0) * self.sizes
        rows = torch.cat((centre - 0.5 * size, centre + 0.5 * size, odds[:, 4:], raw[:, 5:]), dim=1)
        return rows.movedim(1, -1).flatten(0, 2)


def decode(outputs, anchors, strides, score_threshold):
    """All cells are decoded into one table, which is filtered at the end."""
    table = torch.cat([
        LevelDecoder(a, s, *o.shape[1:], o.dtype)(o)
        for o, a, s in zip(outputs, anchors, strides)
    ])
    logits, labels = table[:, 5:].max(dim=1)
    scores = table[:, 4] * torch.sigmoid(logits)
    keep = scores.ge(score_threshold)
    return table[keep, :4], scores[keep], labels[keep]
