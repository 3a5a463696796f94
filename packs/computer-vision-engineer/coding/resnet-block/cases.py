import numpy as np
import torch


def tensor(values):
    return torch.from_numpy(np.asarray(values, dtype=np.float64))


def norm(rng, name, channels):
    """A batch norm whose parameters and running statistics are far from the defaults."""
    return {
        f"{name}.weight": tensor(rng.uniform(0.5, 1.5, channels)),
        f"{name}.bias": tensor(rng.normal(0, 0.5, channels)),
        f"{name}.running_mean": tensor(rng.normal(0, 0.5, channels)),
        f"{name}.running_var": tensor(rng.uniform(0.5, 2.0, channels)),
    }


def kernel(rng, out_channels, in_channels, size):
    scale = 1 / np.sqrt(in_channels * size * size)
    return tensor(rng.normal(0, scale, (out_channels, in_channels, size, size)))


def basic(rng, in_channels, out_channels, stride=1):
    state = {"conv1.weight": kernel(rng, out_channels, in_channels, 3)}
    state.update(norm(rng, "bn1", out_channels))
    state["conv2.weight"] = kernel(rng, out_channels, out_channels, 3)
    state.update(norm(rng, "bn2", out_channels))
    if stride != 1 or in_channels != out_channels:
        state["shortcut.0.weight"] = kernel(rng, out_channels, in_channels, 1)
        state.update(norm(rng, "shortcut.1", out_channels))
    return state


def pre_activation(rng, in_channels, out_channels, stride=1):
    state = norm(rng, "bn1", in_channels)
    state["conv1.weight"] = kernel(rng, out_channels, in_channels, 3)
    state.update(norm(rng, "bn2", out_channels))
    state["conv2.weight"] = kernel(rng, out_channels, out_channels, 3)
    if stride != 1 or in_channels != out_channels:
        state["shortcut.weight"] = kernel(rng, out_channels, in_channels, 1)
    return state


def plain(in_channels, out_channels):
    """Kernels that copy the centre pixel and batch norms that change nothing (but for eps)."""
    centre = np.zeros((out_channels, in_channels, 3, 3))
    centre[:, :, 1, 1] = 1
    state = {"conv1.weight": tensor(centre), "conv2.weight": tensor(centre)}
    for name in ("bn1", "bn2"):
        state[f"{name}.weight"] = torch.ones(out_channels, dtype=torch.float64)
        state[f"{name}.bias"] = torch.zeros(out_channels, dtype=torch.float64)
        state[f"{name}.running_mean"] = torch.zeros(out_channels, dtype=torch.float64)
        state[f"{name}.running_var"] = torch.ones(out_channels, dtype=torch.float64)
    return state


def case(name, make, rng, in_channels, out_channels, stride, shape, why, **more):
    """A case with random weights; `make` gives the state for the channels and stride."""
    edge = more.pop("edge", False)
    state = make(rng, in_channels, out_channels, stride)
    x = tensor(rng.normal(0, 1, (shape[0], in_channels, *shape[1:])))
    made = {"name": name, "args": [in_channels, out_channels, stride, state, x], "why": why}
    if more:
        made["kwargs"] = more
    if edge:
        made["edge"] = True
    return made


def upstream_for(rng, out_channels, stride, shape):
    size = [(n + stride - 1) // stride for n in shape[1:]]
    return tensor(rng.normal(0, 1, (shape[0], out_channels, *size)))


def without_residual(rng, channels):
    """Weights whose residual branch is zero everywhere in evaluation."""
    state = basic(rng, channels, channels)
    for name in ("conv2.weight", "bn2.bias", "bn2.running_mean"):
        state[name] = torch.zeros_like(state[name])
    return state


def visible():
    rng = np.random.default_rng(11)
    x = tensor([[[[1.0, -2.0, 3.0], [-4.0, 5.0, -6.0]]]])
    return [
        {
            "name": "kernels that copy the centre",
            "args": [1, 1, 1, plain(1, 1), x],
            "why": "Positive pixels double, negative ones end at zero.",
        },
        {
            "name": "names without a projection",
            "args": [3, 3, 1, {}, x],
            "kwargs": {"wanted": "names"},
            "why": "Weights are loaded by name, and an identity shortcut holds none.",
        },
        {
            "name": "names with a projection",
            "args": [2, 4, 2, {}, x],
            "kwargs": {"wanted": "names"},
            "why": "The projection's convolution and batch norm are shortcut.0 and shortcut.1.",
        },
        case(
            "stride two and twice the channels", basic, rng, 1, 2, 2, (1, 4, 4),
            "Both branches must arrive at the same shape.",
        ),
    ]


def hidden(rng):
    cases = []
    x = tensor([[[[1.5, -2.0], [-0.5, 3.0]], [[-1.0, 2.5], [0.25, -4.0]]]])
    cases.append({
        "name": "residual branch of zeros",
        "args": [2, 2, 1, without_residual(rng, 2), x],
        "edge": True,
        "why": "Only the shortcut is left, and the last ReLU acts on the sum.",
    })
    cases.append(case(
        "stride two with equal channels", basic, rng, 3, 3, 2, (2, 4, 6),
        "The size changes although the channels do not, so the shortcut must project.", edge=True,
    ))
    cases.append(case(
        "more channels at stride one", basic, rng, 2, 5, 1, (1, 3, 4),
        "The channels change although the size does not.", edge=True,
    ))
    cases.append(case(
        "odd height and width at stride two", basic, rng, 2, 4, 2, (1, 5, 7),
        "Both branches must round an odd size in the same way.", edge=True,
    ))
    cases.append(case(
        "image of one pixel", basic, rng, 2, 2, 1, (1, 1, 1),
        "All neighbours come from the padding.", edge=True,
    ))
    cases.append(case(
        "running statistics in evaluation", basic, rng, 3, 3, 1, (2, 4, 4),
        "In evaluation the stored mean and variance are used, not those of the batch.",
    ))
    cases.append(case(
        "batch statistics in training", basic, rng, 2, 3, 2, (3, 5, 4),
        "In training the mean and variance of the batch are used.", train=True,
    ))
    cases.append(case(
        "running statistics after a training step", basic, rng, 2, 3, 2, (3, 4, 4),
        "Each batch norm moves its own running statistics once by momentum 0.1.",
        train=True, wanted="statistics",
    ))
    cases.append(case(
        "running statistics after evaluation", basic, rng, 2, 2, 1, (3, 4, 4),
        "Evaluation leaves the stored statistics alone.", wanted="statistics",
    ))
    swapped = case(
        "second batch norm unlike the first", basic, rng, 3, 3, 1, (2, 3, 3),
        "The two batch norms of the branch hold different parameters.",
    )
    swapped["args"][3]["bn2.weight"] = -2 * swapped["args"][3]["bn1.weight"]
    cases.append(swapped)
    cases.append(case(
        "input used again by the caller", basic, rng, 2, 2, 1, (1, 3, 3),
        "The input must hold the same values after the call.", edge=True,
    ))
    alone = tensor(rng.uniform(0.5, 2.0, (1, 2, 3, 3)) * rng.choice([-1, 1], (1, 2, 3, 3)))
    cases.append({
        "name": "gradient through the shortcut alone",
        "args": [2, 2, 1, without_residual(rng, 2), alone],
        "kwargs": {
            "wanted": "gradients", "of": ["x"], "upstream": tensor(rng.normal(0, 1, (1, 2, 3, 3))),
        },
        "why": "With a dead residual branch the gradient still reaches the input.",
    })
    # A fixed generator: no activation of these stands so near to zero that a difference crosses it.
    fixed = np.random.default_rng(5)
    cases.append(case(
        "finite differences of the input", basic, fixed, 2, 2, 1, (1, 3, 3),
        "The gradient of the input is the sum of what both branches pass back.",
        wanted="gradients", of=["x"], upstream=upstream_for(fixed, 2, 1, (1, 3, 3)),
    ))
    cases.append(case(
        "finite differences of the weights", basic, fixed, 1, 2, 2, (2, 3, 4),
        "Gradients reach the parameters of both branches in training mode.",
        wanted="gradients", train=True, upstream=upstream_for(fixed, 2, 2, (2, 3, 4)),
        of=["conv1.weight", "bn1.weight", "conv2.weight", "bn2.bias", "shortcut.0.weight"],
    ))
    cases.append(case(
        "larger batch", basic, rng, 8, 16, 2, (4, 17, 16), "A size as in a small network.",
    ))
    return cases


def follow_up(rng):
    fixed = np.random.default_rng(6)
    return [
        case(
            "pre-activation with identity", pre_activation, rng, 2, 2, 1, (1, 3, 4),
            "The raw input is added, and nothing follows the sum.",
        ),
        case(
            "pre-activation with stride two", pre_activation, rng, 2, 4, 2, (2, 5, 4),
            "The projection takes the normalised and activated input.",
        ),
        case(
            "pre-activation with more channels", pre_activation, rng, 2, 3, 1, (1, 3, 3),
            "The first batch norm has the input's channels.",
        ),
        case(
            "pre-activation in training", pre_activation, rng, 3, 3, 1, (3, 4, 4),
            "In training the mean and variance of the batch are used.", train=True,
        ),
        {
            "name": "names of the pre-activation block",
            "args": [2, 4, 2, {}, torch.zeros(1, 2, 2, 2)],
            "kwargs": {"wanted": "names"},
            "why": "The projection is a bare convolution.",
        },
        case(
            "finite differences of the pre-activation input", pre_activation, fixed, 2, 2, 1,
            (1, 3, 3), "The identity passes the gradient back unchanged.",
            wanted="gradients", of=["x"], upstream=upstream_for(fixed, 2, 1, (1, 3, 3)),
        ),
    ]


def expected(reference, case):
    """Central differences in float64 where the case is named for them."""
    if not case["name"].startswith("finite differences"):
        return None
    in_channels, out_channels, stride, state, x = case["args"]
    wanted = case["kwargs"]
    kind = reference.PreActBlock if "pre-activation" in case["name"] else reference.BasicBlock
    block = kind(in_channels, out_channels, stride).double()
    block.load_state_dict(state)
    block.train(wanted.get("train", False))
    places = {"x": x.clone(), **{name: p.data for name, p in block.named_parameters()}}

    def loss():
        with torch.no_grad():
            return float((block(places["x"]) * wanted["upstream"]).sum())

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
