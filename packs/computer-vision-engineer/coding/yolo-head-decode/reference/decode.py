import torch


def decode_level(
    output: torch.Tensor, anchors: torch.Tensor, stride: int, score_threshold: float
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Boxes, scores and classes of one level: output (A * (5 + C), H, W), anchors (A, 2)."""
    count = len(anchors)
    _, height, width = output.shape
    # The channels of a prediction go last: (A, H, W, 5 + C).
    cells = output.reshape(count, -1, height, width).permute(0, 2, 3, 1)
    # The largest logit, not the largest sigmoid: that rounds to 1 for several large logits.
    best, classes = cells[..., 5:].max(dim=-1)
    scores = cells[..., 4].sigmoid() * best.sigmoid()
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


def pairwise_iou(boxes: torch.Tensor) -> torch.Tensor:
    """IoU of every box (K, 4) with every other: (K, K)."""
    low = torch.maximum(boxes[:, None, :2], boxes[None, :, :2])
    high = torch.minimum(boxes[:, None, 2:], boxes[None, :, 2:])
    shared = (high - low).clamp(min=0).prod(dim=2)
    area = (boxes[:, 2:] - boxes[:, :2]).prod(dim=1)
    union = area[:, None] + area[None, :] - shared
    # A union of zero means two boxes without area, which share nothing.
    return torch.where(union > 0, shared / union.clamp(min=1e-12), torch.zeros_like(union))


def detect_batch(
    outputs: list[torch.Tensor],
    anchors: torch.Tensor,
    strides: list[int],
    score_threshold: float,
    iou_threshold: float,
    max_detections: int,
) -> list[tuple[torch.Tensor, torch.Tensor, torch.Tensor]]:
    """Decode a batch and suppress overlapping boxes within each class.

    Args:
        outputs: for each level a tensor (B, A * (5 + C), H, W).
        anchors, strides, score_threshold: as in decode.
        iou_threshold: a box goes if its IoU with a kept one of its class is greater.
        max_detections: the most boxes that are kept for one image.

    Returns:
        For each image boxes (K, 4), scores (K,) and classes (K,), by descending score.
    """
    images = []
    for level_outputs in zip(*(output.unbind(0) for output in outputs)):
        boxes, scores, classes = decode(list(level_outputs), anchors, strides, score_threshold)
        order = torch.sort(scores, descending=True, stable=True).indices
        boxes, scores, classes = boxes[order], scores[order], classes[order]
        rivals = (pairwise_iou(boxes) > iou_threshold) & (classes[:, None] == classes[None, :])
        kept: list[int] = []
        alive = torch.ones(len(boxes), dtype=torch.bool)
        for i in range(len(boxes)):
            if len(kept) == max_detections:
                break
            if alive[i]:
                kept.append(i)
                alive &= ~rivals[i]
        index = torch.tensor(kept, dtype=torch.int64)
        images.append((boxes[index], scores[index], classes[index]))
    return images
