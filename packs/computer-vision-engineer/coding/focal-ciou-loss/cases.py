import math

import numpy as np
import torch


def tensor(values):
    return torch.from_numpy(np.asarray(values, dtype=np.float64))


def focal(name, logits, targets, why, **more):
    return {
        "name": name, "entry": "sigmoid_focal_loss", "args": [tensor(logits), tensor(targets)],
        "why": why, **more,
    }


def boxes(name, pred, target, why, **more):
    return {"name": name, "args": [tensor(pred), tensor(target)], "why": why, **more}


def near(rng, count):
    """Pairs of boxes that overlap, with sides of 10 to 40 and no common coordinate."""
    low = rng.uniform(0, 50, (count, 2))
    target = np.concatenate([low, low + rng.uniform(10, 40, (count, 2))], axis=1)
    shift = rng.uniform(0.5, 3, (count, 4)) * rng.choice([-1, 1], (count, 4))
    return target + shift, target


def apart(rng, count):
    pred, target = near(rng, count)
    return pred + rng.uniform(60, 90, (count, 1)), target


def visible():
    return [
        focal("easy and hard examples", [0.0, 3.0, -3.0], [1, 1, 1],
              "An example that is right with certainty hardly counts."),
        focal("positives and negatives", [[1.5, 1.5], [-0.5, -0.5]], [[1, 0], [1, 0]],
              "Targets of 1 weigh alpha, targets of 0 weigh 1 - alpha."),
        boxes("identical boxes", [[2, 3, 8, 15]], [[2, 3, 8, 15]],
              "The loss is zero but for rounding.", edge=True),
        boxes("half of a square", [[0, 0, 4, 2]], [[0, 0, 4, 4]],
              "IoU 1/2, centres 1 apart, and different shapes."),
    ]


def hidden(rng):
    scattered = rng.normal(0, 2, (4, 3))
    truth = (rng.random((4, 3)) < 0.4).astype(float)
    truth[0] = [0, 1, 0]
    extreme, sides = [1000, -1000, 1000, -1000, 0.5, 80, -80], [1, 1, 0, 0, 1, 0, 1]
    logits32 = tensor([[-100.0, 3.0, 100.0], [0.5, -20.0, 90.0]]).float()
    targets32 = tensor([[1, 1, 0], [0, 1, 1]]).float()
    pred, target = near(rng, 30)
    far, goal = apart(rng, 2)
    lying, standing = [[0, 0.5, 30, 11]], [[2, 1, 13, 34]]
    return [
        focal("gamma of zero", scattered, truth, "Weighted cross entropy is left.",
              edge=True, kwargs={"gamma": 0.0}),
        focal("other alpha and gamma", scattered, truth, "Both parameters count.",
              kwargs={"alpha": 0.7, "gamma": 1.5}),
        focal("logits of a thousand", extreme, sides,
              "Where it is wrong the loss grows linearly; it is never NaN or infinite.", edge=True),
        focal("gradient for logits of a thousand", extreme, sides,
              "Gradients are finite there as well.", edge=True,
              kwargs={"of": [0], "upstream": tensor(rng.uniform(0.5, 1.5, 7))}),
        {
            "name": "large logits in single precision", "entry": "sigmoid_focal_loss",
            "args": [logits32, targets32], "edge": True,
            "compare": {"rtol": 1e-4, "atol": 1e-5},
            "why": "In float32 the sigmoid of 100 is exactly 1.",
        },
        focal("finite differences of the logits", scattered, truth,
              "The gradient passes through the modulating factor too.",
              kwargs={"of": [0], "upstream": tensor(rng.normal(0, 1, (4, 3)))}),
        boxes("overlapping boxes", pred, target, "All three terms count."),
        boxes("boxes apart on the diagonal", [[0, 0, 2, 2], [10, 20, 13, 22]],
              [[5, 6, 8, 7], [1, 2, 4, 4]], "Two negative extents are no overlap.", edge=True),
        boxes("boxes apart on one axis", [[0, 0, 4, 2]], [[9, 0, 12, 3]],
              "The distance of the centres still counts.", edge=True),
        boxes("one box inside the other", [[3, 3, 5, 9]], [[0, 1, 10, 12]],
              "The enclosing box is the larger one."),
        boxes("same centre with other shape", [[0, 4, 10, 6]], [[4, 0, 6, 10]],
              "Only overlap and shape differ."),
        boxes("boxes without area", [[3, 3, 3, 3], [1, 1, 5, 1], [2, 2, 2, 6]],
              [[3, 3, 3, 3], [0, 0, 4, 4], [1, 1, 7, 5]],
              "The eps in the denominators decides.", edge=True),
        {
            "name": "no boxes", "args": [torch.zeros(0, 4), torch.zeros(0, 4)], "edge": True,
            "why": "There is nothing to sum up.",
        },
        boxes("finite differences of the boxes", np.concatenate([pred[:2], far[:2], lying]),
              np.concatenate([target[:2], goal[:2], standing]),
              "The trade-off is a constant; boxes apart have a gradient as well.",
              kwargs={"of": [0], "upstream": tensor([*rng.normal(0, 1, 4), 1])}),
        boxes("gradient of identical boxes", [[2, 3, 8, 15]], [[2, 3, 8, 15]],
              "It must be finite.", edge=True,
              kwargs={"of": [0], "upstream": tensor([1.0]), "finite": True}),
    ]


def follow_up(rng):
    def batch(labels, classes):
        labels = np.asarray(labels)
        pred, target = near(rng, len(labels))
        # What is no positive has no box.
        pred[labels < 0] = np.nan
        target[labels < 0] = np.nan
        logits = tensor(rng.normal(0, 2, (len(labels), classes)))
        labels = torch.from_numpy(labels.astype(np.int64))
        return [logits, labels, tensor(pred), tensor(target), 2.0]

    return [
        {
            "name": "positives among background",
            "args": batch([0, -1, 2, -1, -1], 3),
            "why": "Both sums are divided by two.",
        },
        {
            "name": "no positive anchor",
            "args": batch([-1, -1, -1], 2),
            "why": "The normaliser is one, and the box part is zero.",
        },
        {
            "name": "ignored anchors",
            "args": batch([1, -2, -1, -2, 0], 2),
            "why": "They count in neither part.",
        },
        {
            "name": "nothing but ignored anchors",
            "args": batch([-2, -2], 2),
            "why": "All parts are zero.",
        },
        {
            "name": "gradient without a positive anchor",
            "args": batch([-1, -2, -1], 2),
            "kwargs": {"of": [0, 2], "upstream": tensor(1.0)},
            "why": "Background is learned, and boxes get no gradient.",
        },
        {
            "name": "larger batch of anchors",
            "args": batch(rng.integers(-2, 4, 60), 4),
            "why": "All kinds of anchors in one call.",
        },
    ]


def frozen_ciou(pred, target, trade_off=None):
    """CIoU loss in NumPy with a given trade-off, and the trade-off at these boxes."""
    eps = 1e-7
    size, goal = pred[:, 2:] - pred[:, :2], target[:, 2:] - target[:, :2]
    extent = np.minimum(pred[:, 2:], target[:, 2:]) - np.maximum(pred[:, :2], target[:, :2])
    shared = np.maximum(extent, 0).prod(1)
    iou = shared / (size.prod(1) + goal.prod(1) - shared + eps)
    around = np.maximum(pred[:, 2:], target[:, 2:]) - np.minimum(pred[:, :2], target[:, :2])
    offset = (pred[:, :2] + pred[:, 2:] - target[:, :2] - target[:, 2:]) / 2
    angle = np.arctan(goal[:, 0] / (goal[:, 1] + eps)) - np.arctan(size[:, 0] / (size[:, 1] + eps))
    aspect = 4 / math.pi**2 * angle**2
    here = aspect / (1 - iou + aspect + eps)
    used = here if trade_off is None else trade_off
    return 1 - iou + (offset**2).sum(1) / ((around**2).sum(1) + eps) + used * aspect, here


def expected(reference, case):
    """Central differences in float64 where the case is named for them."""
    if not case["name"].startswith("finite differences"):
        return None
    first, second = (value.numpy() for value in case["args"])
    upstream = case["kwargs"]["upstream"].numpy()
    trade_off = frozen_ciou(first, second)[1] if first.shape[-1] == 4 else None

    def loss(values):
        if trade_off is not None:
            return float((frozen_ciou(values, second, trade_off)[0] * upstream).sum())
        output = reference.sigmoid_focal_loss(torch.from_numpy(values), case["args"][1])
        return float((output.numpy() * upstream).sum())

    step = 1e-5
    slope = np.zeros_like(first)
    for place in np.ndindex(*first.shape):
        above, below = first.copy(), first.copy()
        above[place] += step
        below[place] -= step
        slope[place] = (loss(above) - loss(below)) / (2 * step)
    return [torch.from_numpy(slope)]


def measure(case, output):
    """Where only finiteness is asked for, this is what is compared."""
    if case.get("kwargs", {}).get("finite"):
        return [bool(torch.isfinite(value).all()) for value in output]
    return output
