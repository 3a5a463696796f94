"""Evaluates a segmentation network on the street data set."""
import numpy as np

from inference import predict
from labels import NAMES
from metrics import class_iou, confusion, mean_iou, pixel_accuracy
from samples import prepare


def evaluate(model, samples, size, flip=True):
    """Measures a model.

    Args:
        model: maps an image (H, W, 3) to scores (C, H, W)
        samples: iterable of pairs of image (H, W, 3) and label map (H', W')
        size: height and width of the evaluation
        flip: whether the mirrored image is averaged in

    Returns:
        dict with mean_iou, iou (C,), pixel_accuracy, and confusion (C, C), all over the whole set
    """
    total = np.zeros((len(NAMES), len(NAMES)), dtype=int)
    for image, numbers in samples:
        image, truth = prepare(image, numbers, size)
        table = confusion(truth, predict(model, image, flip), len(NAMES))
        total += table
    return {
        "mean_iou": mean_iou(total),
        "iou": class_iou(total),
        "pixel_accuracy": pixel_accuracy(total),
        "confusion": total,
    }


def report(result):
    """Returns the figures as text, one class on each line."""
    lines = [f"{name:12s} {100 * value:5.1f} %" for name, value in zip(NAMES, result["iou"])]
    lines.append(f"{'mean':12s} {100 * result['mean_iou']:5.1f} %")
    return "\n".join(lines)
