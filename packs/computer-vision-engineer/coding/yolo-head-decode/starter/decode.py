import torch


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
    raise NotImplementedError
