"""Cases for batch normalisation."""

import numpy as np

STEP = 1e-5


def train_case(name, x, gamma, beta, mean, var, momentum=0.1, eps=1e-5, **more):
    vectors = [np.array(v, dtype=np.float64) for v in (gamma, beta, mean, var)]
    args = [x, *vectors, momentum, eps]
    return {"name": name, "entry": "batch_norm_train", "args": args, **more}


def eval_case(name, x, gamma, beta, mean, var, eps=1e-5, **more):
    vectors = [np.array(v, dtype=np.float64) for v in (gamma, beta, mean, var)]
    return {"name": name, "entry": "batch_norm_eval", "args": [x, *vectors, eps], **more}


def grad_case(name, x, gamma, grad_out, eps=1e-5, **more):
    args = [x, np.array(gamma, dtype=np.float64), grad_out, eps]
    return {"name": name, "entry": "batch_norm_grad", "args": args, **more}


def column(*values):
    return np.array(values, dtype=np.float64)[:, None]


def visible():
    image = np.arange(8.0).reshape(2, 1, 2, 2)
    return [
        train_case(
            "four numbers in one channel",
            column(1, 3, 5, 7),
            [1],
            [0],
            [0],
            [1],
            why="The mean is 4; the variance is 5 for normalising and 20 / 3 for the running one.",
        ),
        train_case(
            "scale and shift of images",
            image,
            [2],
            [10],
            [1],
            [4],
            momentum=0.25,
            why="Statistics are taken over samples, rows and columns of a channel.",
        ),
        eval_case(
            "evaluation of one sample",
            np.array([[3.0, 10.0]]),
            [1, 2],
            [0, 1],
            [1, 10],
            [4, 9],
            why="Running statistics are used, so a single sample is enough.",
        ),
        grad_case(
            "gradient of four numbers",
            column(1, 3, 5, 7),
            [1],
            column(1, 0, 0, 0),
            why="Mean and variance depend on the input as well.",
        ),
    ]


def hidden(rng):
    x = rng.normal(size=(3, 2, 2, 3)) * 2.0 + 1.0
    flat = rng.normal(size=(5, 3)) - 2.0
    large = rng.normal(size=(16, 6, 9, 7)) * 3.0
    channels = rng.uniform(0.5, 2.0, (3, 6))
    return [
        train_case(
            "a batch of two",
            np.array([[1.0, -4.0], [3.0, 4.0]]),
            [1, 1],
            [0, 0],
            [0, 0],
            [1, 1],
            momentum=0.5,
            edge=True,
            why="The unbiased variance is twice the biased one.",
        ),
        train_case(
            "momentum of one",
            column(2, 4, 9),
            [1],
            [0],
            [100],
            [100],
            momentum=1.0,
            edge=True,
            why="The running statistics become those of this batch.",
        ),
        train_case(
            "momentum of zero",
            column(2, 4, 9),
            [1],
            [0],
            [7],
            [3],
            momentum=0.0,
            edge=True,
            why="The running statistics stay as they were, but the batch's are still used.",
        ),
        train_case(
            "a constant channel",
            np.stack([np.full(4, 3.0), np.arange(4.0)], axis=1),
            [1, 1],
            [5, 0],
            [0, 0],
            [1, 1],
            edge=True,
            why="With variance 0 the output is beta.",
        ),
        train_case(
            "large eps",
            column(0, 2),
            [1],
            [0],
            [0],
            [1],
            eps=3.0,
            why="eps is added to the variance, under the root: 1 / sqrt(1 + 3).",
        ),
        train_case(
            "mean far larger than the spread",
            1e7 + rng.normal(size=(6, 2)),
            [1, 1],
            [0, 0],
            [0, 0],
            [1, 1],
            compare={"rtol": 1e-5, "atol": 1e-5},
            edge=True,
            why="The mean of squares minus the square of the mean loses all digits here.",
        ),
        train_case(
            "images of several channels",
            x,
            [1, 0.5],
            [0, 2],
            [0, 1],
            [1, 2],
            why="One mean and one variance for each channel, over samples, rows and columns.",
        ),
        eval_case(
            "evaluation of images",
            x,
            [1, -0.5],
            [0, 2],
            [0.5, 1],
            [1.5, 2],
            why="The statistics of the batch play no part.",
        ),
        eval_case(
            "evaluation with a running variance of zero",
            np.array([[2.0], [3.0]]),
            [1],
            [4],
            [2],
            [0],
            eps=0.25,
            edge=True,
            why="Only eps is left under the root: 1 / sqrt(0.25).",
        ),
        grad_case(
            "gradient of a constant channel",
            np.full((4, 1), 3.0),
            [2],
            column(1, 2, 3, 6),
            eps=0.01,
            edge=True,
            why="The gradient is finite: gamma / sqrt(eps) times the centred upstream gradient.",
        ),
        grad_case(
            "constant upstream gradient",
            flat,
            [1, 2, 3],
            np.ones((5, 3)),
            why="Adding a constant to a channel changes nothing, so grad_x is 0.",
            compare={"atol": 1e-7},
        ),
        grad_case(
            "finite differences",
            x,
            [1.5, -0.5],
            rng.normal(size=x.shape),
            compare={"rtol": 1e-4, "atol": 1e-6},
            why="All three gradients are compared with central differences.",
        ),
        grad_case(
            "finite differences of a batch of vectors",
            flat,
            [1.0, 2.0, 0.5],
            rng.normal(size=flat.shape),
            eps=0.1,
            compare={"rtol": 1e-4, "atol": 1e-6},
            why="All three gradients are compared with central differences.",
        ),
        train_case("a larger batch", large, *channels, rng.uniform(0.5, 2.0, 6)),
        grad_case("gradient of a larger batch", large, channels[0], rng.normal(size=large.shape)),
    ]


def expected(reference, case):
    if not case["name"].startswith("finite differences"):
        return None
    x, gamma, grad_out, eps = case["args"]

    def loss(x, gamma, beta):
        old = np.zeros(len(gamma))
        y = reference.batch_norm_train(x, gamma, beta, old, old, 0.1, eps)[0]
        return (y * grad_out).sum()

    inputs = [x, gamma, np.zeros(len(gamma))]
    gradients = []
    for which, array in enumerate(inputs):
        gradient = np.zeros(array.shape)
        for index in np.ndindex(*array.shape):
            values = []
            for step in (STEP, -STEP):
                moved = [a.copy() for a in inputs]
                moved[which][index] += step
                values.append(loss(*moved))
            gradient[index] = (values[0] - values[1]) / (2 * STEP)
        gradients.append(gradient)
    return tuple(gradients)


def follow_up(rng):
    x = rng.normal(size=(3, 6, 2, 3)) + 1.0
    gamma, beta = rng.uniform(0.5, 2.0, 6), rng.normal(size=6)
    return [
        {
            "name": "two groups of two channels",
            "args": [
                np.array([1.0, 3.0, 5.0, 5.0]).reshape(1, 4, 1, 1),
                2,
                np.ones(4),
                np.zeros(4),
                1.0,
            ],
            "why": "Neighbouring channels form a group, and each group has its own statistics.",
        },
        {
            "name": "one group",
            "args": [x, 1, gamma, beta, 1e-5],
            "edge": True,
            "why": "All channels of a sample are normalised together.",
        },
        {
            "name": "as many groups as channels",
            "args": [x, 6, gamma, beta, 1e-5],
            "edge": True,
            "why": "Each channel of each sample is normalised by itself.",
        },
        {
            "name": "empty batch",
            "args": [np.zeros((0, 4, 2, 2)), 2, np.ones(4), np.zeros(4), 1e-5],
            "edge": True,
            "why": "Samples do not depend on each other, so an empty batch gives an empty result.",
        },
        {"name": "three groups of random images", "args": [x, 3, gamma, beta, 1e-3]},
    ]


def sized(n, rng):
    """n images of 8 channels with 12 by 12 pixels."""
    x = rng.normal(size=(n, 8, 12, 12))
    return [x, np.ones(8), np.zeros(8), np.zeros(8), np.ones(8), 0.1, 1e-5]
