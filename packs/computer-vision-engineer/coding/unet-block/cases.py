import numpy as np
import torch


def tensor(values):
    return torch.from_numpy(np.asarray(values, dtype=np.float64))


def layer(rng, name, first, second, size, inputs):
    """Weight and bias; `inputs` is the number of values that one output sums."""
    return {
        f"{name}.weight": tensor(rng.normal(0, inputs**-0.5, (first, second, size, size))),
        f"{name}.bias": tensor(rng.normal(0, 0.3, second if name == "up" else first)),
    }


def up_block(rng, in_channels, skip_channels, out_channels):
    joined = skip_channels + out_channels
    state = {
        **layer(rng, "up", in_channels, out_channels, 2, in_channels),
        **layer(rng, "conv1", out_channels, joined, 3, 9 * joined),
        **layer(rng, "conv2", out_channels, out_channels, 3, 9 * out_channels),
    }
    # Mostly positive sums: a ReLU that silences everything would hide what is looked at.
    for name in ("conv1.bias", "conv2.bias"):
        state[name] = tensor(rng.uniform(1.0, 2.0, out_channels))
    return state


def case(name, rng, channels, coarse, fine, why, batch=1, **more):
    """An UpBlock with random weights; coarse and fine are height and width of x and skip."""
    x = tensor(rng.normal(0, 1, (batch, channels[0], *coarse)))
    skip = tensor(rng.normal(0, 1, (batch, channels[1], *fine)))
    state = up_block(rng, *channels)
    return {
        "name": name, "args": [list(channels), state, [x, skip]], "why": why, **more,
    }


def copying(channels):
    """Weights that copy: upsampling repeats pixels, the convolutions add up the centres."""
    in_channels, skip_channels, out_channels = channels
    first = torch.zeros(out_channels, skip_channels + out_channels, 3, 3, dtype=torch.float64)
    first[:, :, 1, 1] = 1
    second = torch.zeros(out_channels, out_channels, 3, 3, dtype=torch.float64)
    second[:, :, 1, 1] = 1
    none = torch.zeros(out_channels, dtype=torch.float64)
    return {
        "up.weight": torch.ones(in_channels, out_channels, 2, 2, dtype=torch.float64),
        "up.bias": none.clone(),
        "conv1.weight": first, "conv1.bias": none.clone(),
        "conv2.weight": second, "conv2.bias": none.clone(),
    }


def visible():
    rng = np.random.default_rng(9)
    x = tensor([[[[1.0, 2.0], [3.0, 4.0]]]])
    skip = torch.full((1, 1, 5, 5), 10.0, dtype=torch.float64)
    return [
        {
            "name": "copying weights with a skip larger by one",
            "args": [[1, 1, 1], copying((1, 1, 1)), [x, skip]],
            "edge": True,
            "why": "Of one missing pixel none is added in front and one behind.",
        },
        {
            "name": "copying weights with a skip smaller by one",
            "args": [[1, 1, 1], copying((1, 1, 1)), [x, skip[:, :, :3, :3].clone()]],
            "edge": True,
            "why": "Of one surplus pixel none is cut in front and one behind.",
        },
        case("even sizes", rng, (2, 1, 1), (1, 2), (2, 4), "Twice the size fits at once."),
        {
            "name": "names of the parameters",
            "args": [[4, 2, 3], {}, []],
            "kwargs": {"wanted": "names"},
            "why": "Weights are loaded by name.",
        },
    ]


def hidden(rng):
    # Fixed generators: no activation of these stands so near to zero that a difference crosses it.
    first, second = np.random.default_rng(21), np.random.default_rng(22)
    signed = case(
        "results of both signs before the last ReLU", rng, (1, 1, 4), (2, 2), (4, 4),
        "The result has no negative values.", batch=2,
    )
    signed["args"][1]["conv2.bias"] = torch.zeros(4, dtype=torch.float64)
    signed["args"][1]["conv2.weight"] *= 3
    return [
        case("skip larger by one in width only", rng, (2, 1, 2), (2, 2), (4, 5),
             "Only the width is padded.", edge=True),
        case("skip larger by one in height only", rng, (2, 1, 2), (2, 2), (5, 4),
             "Only the height is padded.", edge=True),
        case("skip larger by three", rng, (1, 1, 2), (1, 1), (5, 5),
             "One pixel is added in front and two behind.", edge=True),
        case("skip smaller by one", rng, (2, 2, 3), (2, 3), (3, 5),
             "The surplus pixel is cut off behind.", edge=True),
        case("skip smaller by three", rng, (1, 2, 3), (3, 4), (3, 5),
             "One pixel is cut off in front and two behind.", edge=True),
        case("skip higher but narrower", rng, (2, 1, 3), (2, 3), (5, 5),
             "Each axis is padded or cropped on its own.", edge=True),
        case("skip of a single pixel", rng, (2, 2, 2), (1, 1), (1, 1),
             "Three of the four upsampled pixels are cut off.", edge=True),
        case("equal channels in skip and upsampled", rng, (4, 3, 3), (2, 2), (4, 4),
             "The skip's channels come first."),
        case("more skip channels than output channels", rng, (2, 5, 2), (2, 3), (4, 6),
             "The numbers of channels are independent of each other."),
        signed,
        case("upsampled features of both signs", rng, (3, 1, 3), (3, 2), (6, 4),
             "No ReLU acts between upsampling and the first convolution."),
        case("inputs used again by the caller", rng, (2, 2, 2), (2, 2), (4, 5),
             "Both inputs must hold the same values after the call.", edge=True),
        case("finite differences of both inputs", first, (2, 2, 2), (2, 2), (5, 3),
             "The gradient reaches the coarse map and the skip.", kwargs={
                 "wanted": "gradients", "of": ["x", "skip"],
                 "upstream": tensor(first.normal(0, 1, (1, 2, 5, 3))),
             }),
        case("finite differences of the weights", second, (1, 1, 2), (2, 1), (4, 3),
             "The gradient reaches all layers.", kwargs={
                 "wanted": "gradients",
                 "of": ["up.weight", "up.bias", "conv1.weight", "conv1.bias", "conv2.weight"],
                 "upstream": tensor(second.normal(0, 1, (1, 2, 4, 3))),
             }),
        case("larger batch", rng, (16, 8, 8), (9, 8), (19, 16),
             "A size as in a small network.", batch=3),
    ]


def gate(rng, skip_channels, gate_channels, inner):
    return {
        **layer(rng, "skip_proj", inner, skip_channels, 1, skip_channels),
        **layer(rng, "gate_proj", inner, gate_channels, 1, gate_channels),
        **layer(rng, "score", 1, inner, 1, inner),
    }


def follow_up(rng):
    def gated(name, channels, fine, coarse, why, batch=1):
        skip = tensor(rng.normal(0, 1, (batch, channels[0], *fine)))
        context = tensor(rng.normal(0, 1, (batch, channels[1], *coarse)))
        return {
            "name": name, "args": [list(channels), gate(rng, *channels), [skip, context]],
            "why": why,
        }

    neutral = gated("score that is always zero", (2, 3, 2), (4, 4), (2, 2), "Every weight is 0.5.")
    for name in ("score.weight", "score.bias"):
        neutral["args"][1][name] = torch.zeros_like(neutral["args"][1][name])
    return [
        gated("gate of half the size", (2, 3, 2), (4, 6), (2, 3),
              "The projected gate is resized to the skip."),
        gated("gate for an odd size", (3, 2, 4), (5, 7), (2, 3),
              "The sizes need not be multiples of each other.", batch=2),
        gated("gate of the same size", (1, 1, 1), (3, 2), (3, 2), "Nothing is resized."),
        neutral,
        {
            "name": "names of the gate's parameters",
            "args": [[3, 5, 2], {}, []],
            "kwargs": {"wanted": "names"},
            "why": "Weights are loaded by name.",
        },
    ]


def expected(reference, case):
    """Central differences in float64 where the case is named for them."""
    if not case["name"].startswith("finite differences"):
        return None
    channels, state, inputs = case["args"]
    wanted = case["kwargs"]
    block = reference.UpBlock(*channels).double()
    block.load_state_dict(state)
    x, skip = (value.clone() for value in inputs)
    places = {"x": x, "skip": skip, **{name: p.data for name, p in block.named_parameters()}}

    def loss():
        with torch.no_grad():
            return float((block(x, skip) * wanted["upstream"]).sum())

    step = 1e-5
    slopes = {}
    for name in wanted["of"]:
        flat = places[name].view(-1)
        slope = torch.zeros_like(flat)
        for i in range(len(flat)):
            before = float(flat[i])
            flat[i] = before + step
            above = loss()
            flat[i] = before - step
            below = loss()
            flat[i] = before
            slope[i] = (above - below) / (2 * step)
        slopes[name] = slope.view(places[name].shape)
    return slopes
