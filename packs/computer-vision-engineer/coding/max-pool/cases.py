"""Cases for max pooling."""

import numpy as np


def image(*rows):
    """One map of one channel from its rows."""
    return np.array(rows, dtype=np.float64)[None, None]


def output_shape(x, kernel_size, stride, padding):
    spatial = [
        (length + 2 * p - k) // s + 1
        for length, k, s, p in zip(x.shape[2:], kernel_size, stride, padding)
    ]
    return (*x.shape[:2], *spatial)


def counting(x, *setting):
    """A gradient 1, 2, 3, ... of the output's shape."""
    shape = output_shape(x, *setting)
    return np.arange(1.0, 1.0 + np.prod(shape)).reshape(shape)


def grad_case(name, x, *setting, grad=None, **more):
    grad = counting(x, *setting) if grad is None else grad
    return {"name": name, "entry": "max_pool_grad", "args": [x, grad, *setting], **more}


def pool_case(name, x, *setting, **more):
    return {"name": name, "entry": "max_pool", "args": [x, *setting], **more}


def distinct(rng, shape):
    """Values a tenth apart in random order: no ties, and a small step changes no winner."""
    return (rng.permutation(int(np.prod(shape))) / 10.0 - 3.0).reshape(shape)


SQUARES = image([1, 2, 5, 6], [3, 4, 7, 8], [9, 10, 13, 14], [11, 12, 15, 16])


def visible():
    return [
        pool_case("windows side by side", SQUARES, (2, 2), (2, 2), (0, 0)),
        grad_case(
            "gradient of windows side by side",
            SQUARES,
            (2, 2),
            (2, 2),
            (0, 0),
            why="The gradient of a window goes to its largest value, all others get 0.",
        ),
        grad_case(
            "overlapping windows",
            image([0, 0, 0], [0, 9, 0], [0, 0, 0]),
            (2, 2),
            (1, 1),
            (0, 0),
            why="The centre wins in all four windows and gets the sum 1 + 2 + 3 + 4.",
        ),
        pool_case(
            "padding around negative values",
            image([-1, -2], [-3, -4]),
            (2, 2),
            (2, 2),
            (1, 1),
            edge=True,
            why="Padding never wins, so the result is negative.",
        ),
    ]


def hidden(rng):
    x = distinct(rng, (2, 2, 5, 6))
    setting = ((3, 2), (2, 1), (1, 1))
    larger = rng.normal(size=(3, 4, 17, 20))
    return [
        pool_case(
            "stride larger than the kernel",
            distinct(rng, (1, 1, 7, 7)),
            (2, 2),
            (3, 3),
            (0, 0),
            why="Pixels between the windows are skipped.",
        ),
        grad_case(
            "gradient with a stride larger than the kernel",
            distinct(rng, (1, 1, 7, 7)),
            (2, 2),
            (3, 3),
            (0, 0),
            why="Pixels between the windows get no gradient.",
        ),
        pool_case(
            "kernel, stride and padding differ by axis",
            distinct(rng, (1, 1, 6, 9)),
            (2, 3),
            (1, 2),
            (0, 1),
            why="All three settings are (rows, columns).",
        ),
        grad_case(
            "gradient with settings that differ by axis",
            distinct(rng, (1, 1, 6, 9)),
            (2, 4),
            (1, 2),
            (1, 2),
            why="All three settings are (rows, columns).",
        ),
        pool_case(
            "last row and column not covered",
            distinct(rng, (1, 1, 5, 6)),
            (2, 4),
            (2, 4),
            (0, 0),
            edge=True,
            why="Windows must fit into the padded map: the output size is rounded down.",
        ),
        grad_case(
            "gradient where the last row is not covered",
            distinct(rng, (1, 1, 5, 5)),
            (2, 2),
            (2, 2),
            (0, 0),
            edge=True,
            why="Pixels that no window covers get 0, and the shape is that of x.",
        ),
        grad_case(
            "a constant map",
            np.full((1, 1, 4, 4), 2.0),
            (2, 2),
            (2, 2),
            (0, 0),
            edge=True,
            why="With equal values the first in row-major order gets the whole gradient.",
        ),
        grad_case(
            "two equal maxima in a window",
            image([0, 7, 1], [7, 2, 0], [3, 7, 7]),
            (3, 3),
            (1, 1),
            (1, 1),
            edge=True,
            why="In each window the first maximum in row-major order gets the gradient.",
        ),
        grad_case(
            "gradient with padding around negative values",
            image([-1, -2, -9], [-3, -4, -9], [-9, -9, -5]),
            (2, 2),
            (2, 2),
            (1, 1),
            edge=True,
            why="Padding gets no gradient: all of it stays in the map.",
        ),
        pool_case(
            "one window over the whole map",
            distinct(rng, (2, 1, 3, 4)),
            (3, 4),
            (1, 1),
            (0, 0),
            why="The output has one pixel for each map.",
        ),
        pool_case(
            "empty batch",
            np.zeros((0, 2, 4, 4)),
            (2, 2),
            (2, 2),
            (0, 0),
            edge=True,
            why="The result has the shape (0, 2, 2, 2).",
        ),
        grad_case(
            "finite differences",
            x,
            *setting,
            grad=rng.normal(size=output_shape(x, *setting)),
            compare={"rtol": 1e-5, "atol": 1e-6},
            why="The gradient is compared with central differences of the pooled values.",
        ),
        pool_case("several random maps", larger, (3, 3), (2, 2), (1, 1)),
        grad_case(
            "gradient of several random maps",
            larger,
            (3, 3),
            (2, 2),
            (1, 1),
            grad=rng.normal(size=output_shape(larger, (3, 3), (2, 2), (1, 1))),
            why="Each map of each sample keeps its own gradient.",
        ),
    ]


def expected(reference, case):
    if case["name"] != "finite differences":
        return None
    x, grad_out, *setting = case["args"]
    step = 1e-4
    result = np.zeros(x.shape)
    for index in np.ndindex(*x.shape):
        change = np.zeros(x.shape)
        change[index] = step
        up = (reference.max_pool(x + change, *setting) * grad_out).sum()
        down = (reference.max_pool(x - change, *setting) * grad_out).sum()
        result[index] = (up - down) / (2 * step)
    return result


def follow_up(rng):
    return [
        {
            "name": "sizes that divide evenly",
            "args": [SQUARES, (2, 2)],
            "why": "Each region is 2 by 2.",
        },
        {
            "name": "regions that overlap",
            "args": [image([1, 2, 3, 4, 5], [6, 7, 8, 9, 0]), (1, 3)],
            "edge": True,
            "why": "The columns of the regions are 0-1, 1-3 and 3-4.",
        },
        {
            "name": "more outputs than pixels",
            "args": [image([1, 2], [3, 4]), (3, 4)],
            "edge": True,
            "why": "Every region holds at least one pixel.",
        },
        {
            "name": "the mean of the whole map",
            "args": [rng.normal(size=(2, 3, 5, 4)), (1, 1)],
            "why": "Global average pooling.",
        },
        {"name": "random maps", "args": [rng.normal(size=(2, 2, 13, 10)), (4, 7)]},
    ]


def sized(n, rng):
    """n maps of 24 by 24 pixels."""
    return [rng.normal(size=(1, n, 24, 24)), (3, 3), (2, 2), (1, 1)]
