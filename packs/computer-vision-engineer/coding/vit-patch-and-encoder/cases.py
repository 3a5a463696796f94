import numpy as np
import torch


def tensor(values):
    return torch.from_numpy(np.asarray(values, dtype=np.float64))


def embedding(rng, batch, channels, height, width, patch, dim):
    """Arguments of embed_patches for an image of height x width patches of patch pixels."""
    images = rng.normal(0, 1, (batch, channels, height * patch, width * patch))
    scale = 1 / np.sqrt(channels * patch * patch)
    return [
        tensor(images),
        tensor(rng.normal(0, scale, (dim, channels, patch, patch))),
        tensor(rng.normal(0, 0.5, dim)),
        tensor(rng.normal(0, 1, dim)),
        tensor(rng.normal(0, 0.5, (1 + height * width, dim))),
    ]


def parameters(rng, dim, hidden_dim):
    def linear(out_dim, in_dim):
        return tensor(rng.normal(0, in_dim**-0.5, (out_dim, in_dim)))

    params = {
        "qkv.weight": linear(3 * dim, dim),
        "proj.weight": linear(dim, dim),
        "fc1.weight": linear(hidden_dim, dim),
        "fc2.weight": linear(dim, hidden_dim),
    }
    for name in list(params):
        bias = name.replace("weight", "bias")
        params[bias] = tensor(rng.normal(0, 0.3, len(params[name])))
    for name in ("norm1", "norm2"):
        params[f"{name}.weight"] = tensor(rng.uniform(0.5, 1.5, dim))
        params[f"{name}.bias"] = tensor(rng.normal(0, 0.3, dim))
    return params


def block(rng, batch, length, dim, heads, hidden_dim=None):
    tokens = tensor(rng.normal(0, 1, (batch, length, dim)))
    return [tokens, parameters(rng, dim, hidden_dim or 2 * dim), heads]


def embed(name, args, why, **more):
    return {"name": name, "args": args, "entry": "embed_patches", "why": why, **more}


def silent(args, names):
    """Sets the parameters of these names to zero."""
    for name in names:
        args[1][name] = torch.zeros_like(args[1][name])
    return args


BRANCH_ENDS = ("proj.weight", "proj.bias", "fc2.weight", "fc2.bias")


def sums_of_patches():
    """A filter of ones: each token is the sum of its patch, so that the order can be read off."""
    image = np.arange(24.0).reshape(1, 1, 4, 6)
    return [
        tensor(image), torch.ones(1, 1, 2, 2, dtype=torch.float64), tensor([0.0]), tensor([-1.0]),
        tensor(np.zeros((7, 1))),
    ]


def visible():
    rng = np.random.default_rng(4)
    return [
        embed("sums of two by three patches", sums_of_patches(),
              "The class token comes first, then the patches row by row."),
        embed("two images of one patch", embedding(rng, 2, 1, 1, 1, 2, 2),
              "Positions are added to the class token as well.", edge=True),
        {
            "name": "both branches of zeros",
            "args": silent(block(rng, 1, 2, 4, 2), BRANCH_ENDS),
            "edge": True,
            "why": "Without branches the tokens pass unchanged.",
        },
        {
            "name": "one head and three tokens",
            "args": block(rng, 1, 3, 4, 1),
            "why": "Normalise, attend, add; normalise, MLP, add.",
        },
    ]


def gelu_only():
    """Only the MLP's biases speak, so that the output is the tokens plus GELU(bias)."""
    args = block(np.random.default_rng(8), 1, 2, 6, 2, 6)
    silent(args, ("proj.weight", "proj.bias", "fc1.weight", "fc2.bias"))
    args[1]["fc1.bias"] = tensor([-3.0, -2.0, -0.5, 0.5, 2.0, 3.0])
    args[1]["fc2.weight"] = torch.eye(6, dtype=torch.float64)
    return args


def hidden(rng):
    nearly_flat = block(rng, 1, 3, 4, 2)
    nearly_flat[0] = 2 + nearly_flat[0] * 1e-3
    attention_only = silent(block(rng, 2, 3, 8, 4), ("fc2.weight", "fc2.bias"))
    single = block(rng, 2, 3, 4, 2)
    single = [single[0].float(), {k: v.float() for k, v in single[1].items()}, 2]
    cut_off = embedding(rng, 1, 1, 2, 2, 2, 3)
    cut_off[0] = tensor(rng.normal(0, 1, (1, 1, 4, 5)))
    too_few = embedding(rng, 1, 1, 2, 2, 2, 3)
    too_few[4] = too_few[4][1:].clone()
    return [
        embed("image wider than high", embedding(rng, 1, 1, 2, 3, 2, 3),
              "Patches are counted row by row.", edge=True),
        embed("three channels", embedding(rng, 2, 3, 2, 2, 2, 4),
              "A filter's axes are channel, row and column of the patch."),
        embed("position of the class token", embedding(rng, 2, 1, 1, 2, 1, 3),
              "The first row of the positions belongs to the class token."),
        embed("image that cuts off a patch", cut_off,
              "The statement asks for a ValueError.", edge=True, kwargs={"error": True}),
        embed("one position too few", too_few,
              "The statement asks for a ValueError.", edge=True, kwargs={"error": True}),
        embed("finite differences of the embedding", embedding(rng, 2, 1, 1, 2, 2, 2),
              "Gradients reach the image and everything that is learned.",
              kwargs={
                  "of": [[0, None], [1, None], [2, None], [3, None], [4, None]],
                  "upstream": tensor(rng.normal(0, 1, (2, 3, 2))),
              }),
        {
            "name": "attention branch alone",
            "args": attention_only,
            "why": "Queries, keys and values are the three thirds of qkv, each split into heads.",
        },
        {
            "name": "MLP branch alone",
            "args": silent(block(rng, 2, 3, 4, 2), ("proj.weight", "proj.bias")),
            "why": "The second norm acts on the tokens after the first sum.",
        },
        {
            "name": "exact GELU",
            "args": gelu_only(),
            "why": "GELU with the error function, not its approximation by tanh.",
        },
        {
            "name": "tokens with nearly equal channels",
            "args": nearly_flat,
            "edge": True,
            "why": "For a small variance the eps of 1e-6 counts.",
        },
        {
            "name": "a single token",
            "args": block(rng, 2, 1, 4, 2),
            "edge": True,
            "why": "It attends to itself only.",
        },
        {
            "name": "single precision",
            "args": single,
            "compare": {"dtype": "exact", "rtol": 1e-4, "atol": 1e-5},
            "why": "The result has the dtype of the tokens.",
        },
        {
            "name": "finite differences of the tokens",
            "args": block(rng, 1, 3, 4, 2),
            "kwargs": {"of": [[0, None]], "upstream": tensor(rng.normal(0, 1, (1, 3, 4)))},
            "why": "The gradient passes through both branches and beside them.",
        },
        {
            "name": "finite differences of the weights",
            "args": block(rng, 2, 2, 4, 2, 3),
            "kwargs": {
                "of": [[1, "qkv.weight"], [1, "proj.bias"], [1, "norm1.weight"],
                       [1, "fc1.weight"], [1, "norm2.bias"]],
                "upstream": tensor(rng.normal(0, 1, (2, 2, 4))),
            },
            "why": "Gradients reach the parameters of both branches.",
        },
        {
            "name": "larger block",
            "args": block(rng, 2, 17, 24, 3, 96),
            "why": "A size at which reshaping errors cannot hide.",
        },
    ]


def follow_up(rng):
    def positions(rows, columns, dim):
        return tensor(rng.normal(0, 1, (1 + rows * columns, dim)))

    return [
        {
            "name": "same grid",
            "args": [positions(2, 3, 2), (2, 3), (2, 3)],
            "why": "Nothing changes.",
        },
        {
            "name": "twice as many patches",
            "args": [positions(2, 2, 3), (2, 2), (4, 4)],
            "why": "The class token's row is kept and the grid is interpolated.",
        },
        {
            "name": "grid wider than high",
            "args": [positions(2, 4, 2), (2, 4), (3, 5)],
            "why": "Rows and columns are not exchanged.",
        },
        {
            "name": "fewer patches",
            "args": [positions(5, 4, 2), (5, 4), (3, 2)],
            "why": "No antialiasing.",
        },
        {
            "name": "a single trained patch",
            "args": [positions(1, 1, 2), (1, 1), (2, 3)],
            "why": "Its embedding serves everywhere.",
        },
        {
            "name": "same number of patches in another shape",
            "args": [positions(2, 6, 1), (2, 6), (3, 4)],
            "why": "The count alone does not tell the shape.",
        },
    ]


def expected(reference, case):
    """Central differences in float64 where the case is named for them."""
    if not case["name"].startswith("finite differences"):
        return None
    function = getattr(reference, case.get("entry", "encoder_block"))
    args = [
        {k: v.clone() for k, v in a.items()} if isinstance(a, dict)
        else a.clone() if isinstance(a, torch.Tensor) else a
        for a in case["args"]
    ]
    step = 1e-5
    slopes = []
    for index, name in case["kwargs"]["of"]:
        place = args[index] if name is None else args[index][name]
        flat = place.view(-1)
        slope = torch.zeros_like(flat)
        for i in range(len(flat)):
            before = float(flat[i])
            sums = []
            for value in (before + step, before - step):
                flat[i] = value
                sums.append(float((function(*args) * case["kwargs"]["upstream"]).sum()))
            flat[i] = before
            slope[i] = (sums[0] - sums[1]) / (2 * step)
        slopes.append(slope.view(place.shape))
    return slopes
