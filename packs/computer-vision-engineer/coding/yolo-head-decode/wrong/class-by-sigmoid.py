import torch


def decode_level(
    output: torch.Tensor, anchors: torch.Tensor, stride: int, score_threshold: float
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Boxes, scores and classes of one level: output (A * (5 + C), H, W), anchors (A, 2)."""
    count = len(anchors)
    _, height, width = output.shape
    # The channels of a prediction go last: (A, H, W, 5 + C).
    cells = output.reshape(count, -1, height, width).permute(0, 2, 3, 1)
    best, classes = cells[..., 5:].sigmoid().max(dim=-1)
    scores = cells[..., 4].sigmoid() * best
    # Boxes are computed for the survivors only; nonzero walks through anchor, row, column.
    anchor, row, column = torch.nonzero(scores >= score_threshold, as_tuple=True)
    raw = cells[anchor, row, column, :4].sigmoid()
    corner = torch.stack([column, row], dim=1)
    centre = (2 * raw[:, :2] - 0.5 + corner) * stride
    half = (2 * raw[:, 2:]) ** 2 * anchors[anchor].to(raw.dtype) / 2
    boxes = torch.cat([centre - half, centre + half], dim=1)
    return boxes, scores[anchor, row, column], classes[anchor, row, column]


def decode(
    outputs: list[torch.Tensor],
    anchors: torch.Tensor,
    strides: list[int],
    score_threshold: float,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Turn the raw outputs of a YOLO head for one image into scored boxes.

    Args:
        outputs: for each level a tensor (A * (5 + C), H, W) of raw numbers; the channels are
            tx, ty, tw, th, objectness and C classes of the first anchor, then of the second.
        anchors: (levels, A, 2), width and height in pixels.
        strides: pixels per cell, one for each level.
        score_threshold: the lowest score that is kept.

    Returns:
        Boxes (K, 4) as x1, y1, x2, y2 in pixels, scores (K,), classes (K,) as int64.
    """
    levels = [
        decode_level(output, level_anchors, stride, score_threshold)
        for output, level_anchors, stride in zip(outputs, anchors, strides)
    ]
    boxes, scores, classes = (torch.cat(parts) for parts in zip(*levels))
    return boxes, scores, classes
