import numpy as np
import torch


def tensor(values):
    return torch.from_numpy(np.asarray(values, dtype=np.float64))


def truth(values):
    return torch.from_numpy(np.asarray(values, dtype=bool))


def weights(rng, width):
    return [tensor(rng.normal(0, width**-0.5, (width, width))) for _ in range(4)]


def random_args(rng, batch, queries, keys, width, heads, mask=None):
    query = tensor(rng.normal(0, 1.5, (batch, queries, width)))
    memory = tensor(rng.normal(0, 1.5, (batch, keys, width)))
    args = [query, memory, *weights(rng, width), heads]
    return args if mask is None else [*args, mask]


def visible():
    rng = np.random.default_rng(3)
    eye = torch.eye(2, dtype=torch.float64)
    x = tensor([[[1.0, 0.0], [0.0, 2.0]]])
    return [
        {
            "name": "identity projections",
            "args": [x, x, eye, eye, eye, eye, 1],
            "why": "The weights are the softmax of the scaled products of the tokens.",
        },
        {
            "name": "mask that hides the second key",
            "args": [x, x, eye, eye, eye, eye, 1, truth([[[True, False]]])],
            "why": "True marks the keys that may be attended to.",
        },
        {
            "name": "two heads and two queries",
            "args": random_args(rng, 1, 2, 3, 4, 2),
            "why": "Each head owns neighbouring channels.",
        },
        {
            "name": "query without any key",
            "args": random_args(rng, 1, 2, 2, 2, 1, truth([[[True, True], [False, False]]])),
            "edge": True,
            "why": "Weights and output of such a query are zero.",
        },
    ]


def large_scores():
    """Scores in the thousands, whose exponential does not fit a float."""
    eye = torch.eye(2, dtype=torch.float64)
    query = tensor([[[100.0, 0.0], [-100.0, 0.0], [0.0, 60.0]]])
    memory = tensor([[[90.0, 0.0], [0.0, 90.0], [90.0, 0.0]]])
    return [query, memory, eye, eye, eye, eye, 1]


def gradient_case(rng, name, of, mask, why):
    args = random_args(rng, 2, 2, 3, 4, 2, mask)
    return {
        "name": name,
        "args": args,
        "kwargs": {"of": of, "upstream": tensor(rng.normal(0, 1, (2, 2, 4)))},
        "why": why,
    }


def hidden(rng):
    padded = np.ones((2, 1, 4), dtype=bool)
    padded[1, 0, 2:] = False
    causal = np.tri(4, dtype=bool)[None]
    per_batch = np.ones((2, 3, 3), dtype=bool)
    per_batch[0, :, 2] = False
    per_batch[1, 1:, 0] = False
    holes = np.ones((2, 2, 3), dtype=bool)
    holes[0, 1] = False
    holes[1, 0, 1] = False
    single = [a.float() for a in random_args(rng, 2, 3, 3, 4, 2)[:6]]
    return [
        {
            "name": "more keys than queries",
            "args": random_args(rng, 2, 2, 5, 4, 1),
            "why": "The weights of each query sum to one over the keys.",
        },
        {
            "name": "four heads over eight channels",
            "args": random_args(rng, 1, 3, 4, 8, 4),
            "why": "Scores are scaled by the width of a head, and heads own neighbouring channels.",
        },
        {
            "name": "as many heads as channels",
            "args": random_args(rng, 2, 3, 2, 3, 3),
            "edge": True,
            "why": "A head of one channel is allowed.",
        },
        {
            "name": "one query and one key",
            "args": random_args(rng, 1, 1, 1, 4, 2),
            "edge": True,
            "why": "The only key gets the whole weight.",
        },
        {
            "name": "padding at the end of one image",
            "args": random_args(rng, 2, 3, 4, 4, 2, truth(padded)),
            "why": "The weights of the remaining keys still sum to one.",
        },
        {
            "name": "one triangle for all images",
            "args": random_args(rng, 3, 4, 4, 4, 2, truth(causal)),
            "why": "A first axis of one holds for the whole batch.",
        },
        {
            "name": "batch as large as the number of heads",
            "args": random_args(rng, 2, 3, 3, 4, 2, truth(per_batch)),
            "edge": True,
            "why": "The first axis of the mask is the batch, never the head.",
        },
        {
            "name": "mask that allows everything",
            "args": random_args(rng, 1, 2, 3, 4, 2, truth(np.ones((1, 1, 3)))),
            "edge": True,
            "why": "Such a mask changes nothing.",
        },
        {
            "name": "one image without any key",
            "args": random_args(rng, 2, 2, 3, 4, 2, truth([[[True] * 3], [[False] * 3]])),
            "edge": True,
            "why": "Queries that may attend to nothing give zeros, not NaN.",
        },
        {
            "name": "scores in the thousands",
            "args": large_scores(),
            "edge": True,
            "why": "The softmax must not overflow.",
        },
        {
            "name": "width not divisible by the heads",
            "args": random_args(rng, 1, 2, 2, 4, 3),
            "kwargs": {"error": True},
            "edge": True,
            "why": "The statement asks for a ValueError.",
        },
        {
            "name": "single precision",
            "args": [*single, 2],
            "compare": {"dtype": "exact", "rtol": 1e-4, "atol": 1e-5},
            "why": "The results have the dtype of the query.",
        },
        gradient_case(
            rng, "finite differences of the tokens", [0, 1], truth(holes),
            "Gradients stay finite and right beside a query that may attend to nothing.",
        ),
        gradient_case(
            rng, "finite differences of the projections", [2, 3, 4, 5], truth(holes),
            "Gradients reach all four projections.",
        ),
        {
            "name": "larger batch with scattered mask",
            "args": random_args(rng, 3, 20, 24, 16, 4, truth(rng.random((3, 20, 24)) < 0.6)),
            "why": "A size at which reshaping errors cannot hide.",
        },
    ]


def follow_up(rng):
    def cached(batch, earlier, new, width, heads):
        x = tensor(rng.normal(0, 1.5, (batch, new, width)))
        size = (batch, heads, earlier, width // heads)
        cache = (tensor(rng.normal(0, 1, size)), tensor(rng.normal(0, 1, size)))
        return [x, *weights(rng, width), heads, cache]

    return [
        {
            "name": "first tokens without a cache",
            "args": [tensor(rng.normal(0, 1, (2, 4, 4))), *weights(rng, 4), 2],
            "why": "Without a cache it is plain causal attention.",
        },
        {
            "name": "one new token",
            "args": cached(2, 3, 1, 4, 2),
            "why": "A single new token sees everything before it and itself.",
        },
        {
            "name": "several new tokens after cached ones",
            "args": cached(1, 4, 3, 6, 3),
            "why": "The triangle is shifted by the number of cached tokens.",
        },
        {
            "name": "cache that holds no token",
            "args": cached(1, 0, 2, 4, 1),
            "why": "An empty cache is the same as none.",
        },
        {
            "name": "first token alone",
            "args": [tensor(rng.normal(0, 1, (1, 1, 4))), *weights(rng, 4), 4, None],
            "why": "It sees itself only.",
        },
    ]


def expected(reference, case):
    """Central differences in float64 where the case is named for them."""
    if not case["name"].startswith("finite differences"):
        return None
    args = [a.clone() if isinstance(a, torch.Tensor) else a for a in case["args"]]
    step = 1e-5
    slopes = []
    for place in case["kwargs"]["of"]:
        flat = args[place].view(-1)
        slope = torch.zeros_like(flat)
        for i in range(len(flat)):
            before = float(flat[i])
            sums = []
            for value in (before + step, before - step):
                flat[i] = value
                output = reference.multi_head_attention(*args)[0]
                sums.append(float((output * case["kwargs"]["upstream"]).sum()))
            flat[i] = before
            slope[i] = (sums[0] - sums[1]) / (2 * step)
        slopes.append(slope.view(args[place].shape))
    return slopes
