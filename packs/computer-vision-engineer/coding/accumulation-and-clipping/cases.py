import numpy as np
import torch


def tensor(values):
    return torch.from_numpy(np.asarray(values, dtype=np.float64))


def weights(rng, channels=1, hidden=2, classes=2, size=0.5):
    return {
        "0.weight": tensor(rng.normal(0, size, (hidden, channels, 3, 3))),
        "0.bias": tensor(rng.normal(0, size, hidden)),
        "2.weight": tensor(rng.normal(0, size, (classes, hidden, 1, 1))),
        "2.bias": tensor(rng.normal(0, size, classes)),
    }


def part(rng, number, height, width, channels=1, classes=2, void=0):
    """A micro-batch; the first `void` pixels carry no label."""
    images = tensor(np.round(rng.normal(0, 1, (number, channels, height, width)), 2))
    labels = rng.integers(0, classes, number * height * width)
    labels[:void] = 255
    return images, torch.from_numpy(labels.reshape(number, height, width))


def opposed(first, second):
    """Two parts of one image, labelled with class 0 and class 1 throughout."""
    images = tensor([[[[1.0, 2.0], [3.0, 4.0]]]])
    return [
        (images, torch.full((1, 2, 2), label, dtype=torch.int64)) for label in (first, second)
    ]


def plain(bias):
    """Weights whose logits are the last bias for any image."""
    return {
        "0.weight": tensor(np.zeros((2, 1, 3, 3))),
        "0.bias": tensor(np.zeros(2)),
        "2.weight": tensor(np.zeros((2, 2, 1, 1))),
        "2.bias": tensor(bias),
    }


def visible():
    rng = np.random.default_rng(21)
    one = weights(rng)
    return [
        {
            "name": "one part",
            "args": [one, [[part(rng, 1, 2, 2)]], None],
            "why": "The usual step: loss, gradient, update.",
        },
        {
            "name": "one image and three images",
            "args": [one, [[part(rng, 1, 2, 2), part(rng, 3, 2, 2)]], None],
            "why": "The result is that of all four images at once.",
        },
        {
            "name": "gradient longer than allowed",
            "args": [one, [[part(rng, 2, 2, 2)]], 0.1],
            "why": "The whole gradient is shortened to the limit; the norm before it is returned.",
        },
        {
            "name": "batch without any label",
            "args": [one, [[part(rng, 1, 1, 2, void=2)]], 1.0],
            "edge": True,
            "why": "The mean of nothing is not finite, so no step is made.",
        },
    ]


def hidden(rng):
    cases = []

    def add(name, why, state, batches, max_norm, edge=False, **kwargs):
        case = {"name": name, "args": [state, batches, max_norm], "why": why}
        if edge:
            case["edge"] = True
        if kwargs:
            case["kwargs"] = kwargs
        cases.append(case)

    add(
        "crops of unequal size", "A part of more pixels weighs more.",
        weights(rng), [[part(rng, 1, 2, 2), part(rng, 2, 3, 4), part(rng, 1, 1, 5)]], None,
    )
    add(
        "void pixels in one part only", "Only labelled pixels count for a part's weight.",
        weights(rng), [[part(rng, 2, 2, 3, void=10), part(rng, 2, 2, 3)]], None,
    )
    add(
        "part without any label", "It adds nothing, and must not turn the mean into nan.",
        weights(rng), [[part(rng, 1, 2, 2), part(rng, 1, 2, 2, void=4), part(rng, 1, 2, 3)]],
        None, edge=True,
    )
    add(
        "part without any image", "It adds nothing.",
        weights(rng), [[part(rng, 0, 2, 2), part(rng, 2, 2, 2)]], None, edge=True,
    )
    state = weights(rng, size=0.8)
    add(
        "norm above the limit", "One factor shortens all gradients alike.",
        state, [[part(rng, 2, 2, 3), part(rng, 1, 2, 3)]], 0.05,
    )
    add(
        "norm below the limit", "A gradient that is short enough stays as it is.",
        state, [[part(rng, 2, 2, 3), part(rng, 1, 2, 3)]], 50.0, edge=True,
    )
    # Each part alone has a norm of about 4; together they nearly cancel.
    even = {
        **plain([0.1, -0.1]),
        "0.bias": tensor([0.5, -0.5]),
        "2.weight": tensor([[[[1.0]], [[0.5]]], [[[-0.5]], [[-1.0]]]]),
    }
    add(
        "parts that nearly cancel", "The limit is for the sum, not for the parts.",
        even, [opposed(0, 1)], 1.0,
    )
    add(
        "gradient of zero", "A perfect prediction has the norm 0, and the step changes nothing.",
        plain([1000.0, 0.0]), [opposed(0, 0)], 1.0, edge=True,
    )
    add(
        "three steps in a row", "Each step uses the gradient of its own batch alone.",
        weights(rng), [[part(rng, 1, 2, 2), part(rng, 2, 2, 2)] for _ in range(3)], 0.6,
    )
    broken = part(rng, 1, 2, 2)
    broken[0][0, 0, 0, 0] = float("nan")
    add(
        "batch with nan between good ones",
        "It leaves weights, momentum and the next gradient as they were.",
        weights(rng),
        [[part(rng, 1, 2, 2)], [part(rng, 1, 2, 2), broken], [part(rng, 1, 2, 2)]], 0.6,
        edge=True,
    )
    steep = {**plain([0.5, -0.5]), "2.weight": tensor([[[[1e300]]] * 2, [[[-1e300]]] * 2])}
    add(
        "infinite gradient of a finite loss", "The loss alone does not tell.",
        steep, [[(tensor([[[[1e10]]]]), torch.zeros(1, 1, 1).long())]], 1.0,
        edge=True,
    )
    add(
        "frozen first layer", "Parameters without a gradient neither count nor move.",
        weights(rng), [[part(rng, 1, 2, 2), part(rng, 2, 2, 2)]], 0.1, edge=True,
        frozen=["0.weight", "0.bias"],
    )
    add(
        "order of the passes", "A part's graph is gone before the next part goes in.",
        weights(rng), [[part(rng, 1, 2, 2), part(rng, 3, 2, 2), part(rng, 2, 2, 2)]], 0.1,
        wanted="order",
    )
    add(
        "larger batch", "More channels and classes.",
        weights(rng, 3, 6, 5), [
            [part(rng, n, 8, 9, 3, 5, void=40 * n) for n in (2, 1, 4, 3)] for _ in range(2)
        ], 0.3,
    )
    return cases


def follow_up(rng):
    def case(name, why, state, batches, max_norm, scaler):
        return {"name": name, "args": [state, batches, max_norm, scaler], "why": why}

    def good():
        return [part(rng, 1, 2, 2), part(rng, 2, 2, 3)]

    broken = [part(rng, 1, 2, 2)]
    broken[0][0][0, 0, 0, 0] = float("inf")
    start = {"scale": 1024.0, "good": 0, "interval": 3}
    return [
        case(
            "scale without effect", "Loss, norm and weights are those without a scale.",
            weights(rng), [good()], None, start,
        ),
        case(
            "limit on the unscaled norm", "The limit is for the gradient proper.",
            weights(rng), [good(), good()], 0.3, start,
        ),
        case(
            "doubled after the interval", "Three good steps in a row double it.",
            weights(rng), [good() for _ in range(4)], 0.5, start,
        ),
        case(
            "broken batch starts the count anew", "It halves the scale and makes no step.",
            weights(rng), [good(), good(), broken, good(), good(), good()], 0.5, start,
        ),
        case(
            "scale too large", "The scaled gradient overflows, is skipped and the scale falls.",
            {**plain([0.1, -0.1]), "2.weight": tensor([[[[1e6]]] * 2, [[[-1e6]]] * 2])},
            [opposed(0, 0), opposed(0, 0)], None,
            {"scale": 2.0 ** 1023, "good": 2, "interval": 50},
        ),
    ]
