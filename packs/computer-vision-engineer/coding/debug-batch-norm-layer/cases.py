import numpy as np


def visible():
    return [
        {"name": "one channel in training", "entry": "training",
         "args": [np.array([[[[1.0, 2.0], [3.0, 4.0]]]])],
         "why": "Mean 2.5 and biased variance 1.25, so 4 becomes 1.34."},
        {"name": "two channels of two pixels", "entry": "training",
         "args": [np.array([[[[0.0, 2.0]], [[10.0, 10.0]]], [[[4.0, 2.0]], [[10.0, 14.0]]]])],
         "why": "The first channel holds 0, 2, 4, 2 and the second 10, 10, 10, 14."},
        {"name": "vectors with one channel", "entry": "training",
         "args": [np.array([[1.0], [3.0], [5.0]])],
         "why": "Inputs (N, C) are normalised over N."},
        {"name": "running mean with equal weights", "entry": "running mean",
         "args": [[np.array([[2.0], [6.0]]), np.array([[8.0], [10.0]])], 0.5],
         "why": "0 moves half way to 4, then half way to 9."},
    ]


def hidden(rng):
    def x(*shape):
        return np.round(rng.normal(rng.uniform(-2, 2), rng.uniform(0.5, 2), shape), 2)

    levels = np.array([0.0, 5.0, -3.0]).reshape(1, 3, 1, 1)
    state = {"gamma": [1.5, 0.5, 2.0], "beta": [0.1, -0.2, 0.3],
             "mean": [0.4, -0.3, 1.0], "var": [2.0, 0.5, 1.2]}
    single = {"gamma": [1.7], "beta": [-0.4]}
    return [
        {"name": "three channels at different levels", "entry": "training",
         "args": [x(4, 3, 2, 3) + levels],
         "why": "A channel is normalised over all images and pixels, and over nothing else."},
        {"name": "vectors with four channels", "entry": "training", "edge": True,
         "args": [x(6, 4) * np.array([1.0, 3.0, 0.3, 2.0])],
         "why": "Inputs (N, C) are normalised over N."},
        {"name": "finite differences with three channels", "entry": "gradients",
         "args": [x(2, 3, 2, 2), x(2, 3, 2, 2)], "kwargs": {"gamma": state["gamma"]},
         "compare": {"rtol": 1e-4, "atol": 1e-6},
         "why": "The gradients equal finite differences of the forward pass."},
        {"name": "statistics after an evaluation", "entry": "evaluation",
         "args": [x(3, 3, 2, 2) + levels, 1], "kwargs": state,
         "why": "Evaluation uses the running statistics and leaves them alone."},
        {"name": "same images evaluated three times", "entry": "evaluation",
         "args": [x(2, 3, 2, 2), 3], "kwargs": state,
         "why": "Each evaluation of the same images gives the same."},
        {"name": "single image in evaluation", "entry": "evaluation", "edge": True,
         "args": [x(1, 3, 1, 1), 1], "kwargs": state,
         "why": "A single pixel is enough in evaluation."},
        {"name": "variance of two values", "entry": "running variance", "edge": True,
         "args": [[np.array([[1.0], [3.0]])], 0.5],
         "why": "The unbiased variance of 1 and 3 is 2."},
        {"name": "variance over several batches", "entry": "running variance",
         "args": [[x(2, 1, 1, 2) for _ in range(4)], 0.5],
         "why": "Each batch contributes its unbiased variance."},
        {"name": "mean of slowly moving statistics", "entry": "running mean",
         "args": [[x(4, 1) + 3 for _ in range(5)], 0.1],
         "why": "With momentum 0.1 the newest batch has a weight of a tenth."},
        {"name": "momentum of one", "entry": "running mean", "edge": True,
         "args": [[np.array([[2.0], [4.0]]), np.array([[7.0], [9.0]])], 1.0],
         "why": "With momentum 1 only the newest batch counts."},
        {"name": "constant channel", "entry": "training", "edge": True,
         "args": [np.full((3, 1, 2, 2), 7.0)], "kwargs": single,
         "why": "A channel without variance becomes its shift."},
        {"name": "finite differences with one channel", "entry": "gradients",
         "args": [x(3, 1, 2, 2), x(3, 1, 2, 2)], "kwargs": single,
         "compare": {"rtol": 1e-4, "atol": 1e-6},
         "why": "The gradients equal finite differences of the forward pass."},
        {"name": "folded into the convolution", "entry": "folded",
         "args": [x(2, 2, 3, 3), x(3, 2), x(3)], "kwargs": state,
         "why": "The folded layer does what both did in evaluation."},
        {"name": "network in training", "entry": "network",
         "args": [x(3, 2, 2, 2), x(1, 2), x(1), True], "kwargs": single,
         "why": "Convolution, normalisation and ReLU follow one another."},
        {"name": "gradients in evaluation", "entry": "gradients in evaluation",
         "args": [x(2, 1, 2, 2), x(2, 1, 2, 2)],
         "kwargs": {**single, "mean": [0.5], "var": [2.0]},
         "why": "In evaluation the statistics are constants."},
    ]


def _batch_norm(x, gamma, beta):
    """Plain batch normalisation, for the finite differences."""
    out = np.empty_like(x)
    for c in range(x.shape[1]):
        v = x[:, c]
        out[:, c] = gamma[c] * (v - v.mean()) / np.sqrt(v.var() + 1e-5) + beta[c]
    return out


def expected(reference, case):
    if not case["name"].startswith("finite differences"):
        return None
    x, weights = case["args"]
    channels = x.shape[1]
    point = {"input": x, "gamma": np.array(case["kwargs"].get("gamma", np.ones(channels))),
             "beta": np.array(case["kwargs"].get("beta", np.zeros(channels)))}
    step, result = 1e-5, {}
    for name in point:
        grad = np.zeros_like(point[name])
        for i in np.ndindex(grad.shape):
            sides = []
            for sign in (1, -1):
                moved = {k: v.astype(float) for k, v in point.items()}
                moved[name][i] += sign * step
                out = _batch_norm(moved["input"], moved["gamma"], moved["beta"])
                sides.append((out * weights).sum())
            grad[i] = (sides[0] - sides[1]) / (2 * step)
        result[name] = grad
    return result
