import numpy as np
import torch
from torch import nn


def tensor(values):
    return torch.from_numpy(np.asarray(values, dtype=np.float64))


def conv_state(rng, conv):
    kernel = conv["kernel_size"]
    height, width = kernel if isinstance(kernel, tuple) else (kernel, kernel)
    outputs, inputs = conv["out_channels"], conv["in_channels"] // conv.get("groups", 1)
    state = {"weight": tensor(rng.normal(0, 0.5, (outputs, inputs, height, width)))}
    if conv.get("bias", True):
        state["bias"] = tensor(rng.normal(0, 1, outputs))
    return state


def bn_state(rng, bn):
    """Parameters and running statistics far from the defaults."""
    channels = bn["num_features"]
    state = {
        "running_mean": tensor(rng.normal(0, 2, channels)),
        "running_var": tensor(rng.uniform(0.2, 4, channels)),
    }
    if bn.get("affine", True):
        state["weight"] = tensor(rng.uniform(0.5, 2, channels))
        state["bias"] = tensor(rng.normal(0, 1, channels))
    return state


def case(name, why, rng, channels, kernel, size, bn=None, wanted=None, edge=False, **conv):
    """`channels`: in and out; `size`: height and width of the two images; `conv`: more settings."""
    conv = {
        "in_channels": channels[0], "out_channels": channels[1], "kernel_size": kernel, **conv,
    }
    bn = {"num_features": channels[1], **(bn or {})}
    x = tensor(rng.normal(0, 1, (2, channels[0], *size)))
    made = {
        "name": name, "args": [conv, conv_state(rng, conv), bn, bn_state(rng, bn), x], "why": why,
    }
    if wanted:
        made["kwargs"] = {"wanted": wanted}
    if edge:
        made["edge"] = True
    return made


def visible():
    rng = np.random.default_rng(31)
    one = {
        "name": "one weight of two",
        "args": [
            {"in_channels": 1, "out_channels": 1, "kernel_size": 1, "bias": False},
            {"weight": tensor([[[[2.0]]]])},
            {"num_features": 1, "eps": 0.0},
            {
                "weight": tensor([3.0]), "bias": tensor([1.0]),
                "running_mean": tensor([4.0]), "running_var": tensor([9.0]),
            },
            tensor([[[[0.0, 2.0, 5.0]]]]),
        ],
        "why": "3 (2 x - 4) / 3 + 1 is 2 x - 3.",
    }
    return [
        one,
        case("without bias", "The fused layer has one all the same.", rng, (1, 2), 2, (2, 3),
             bias=False),
        case("with bias", "The bias goes through the batch norm too.", rng, (1, 2), 2, (2, 3)),
        case(
            "without running statistics", "There is nothing fixed to fold.", rng, (1, 1), 1,
            (1, 2), bn={"track_running_stats": False}, wanted="error", edge=True,
        ),
    ]


def hidden(rng):
    cases = [
        case(
            "batch norm without scale and shift", "Its weight and bias are None.",
            rng, (2, 3), 2, (3, 4), bn={"affine": False}, edge=True,
        ),
        case(
            "large eps", "It is added to the variance, under the root.",
            rng, (2, 3), 2, (3, 4), bn={"eps": 0.5},
        ),
        case(
            "kernel as wide as the outputs", "The scale belongs to the outputs, not to columns.",
            rng, (2, 3), 3, (3, 5),
        ),
        case(
            "as many inputs as outputs", "The scale belongs to the outputs, not to the inputs.",
            rng, (3, 3), (1, 2), (2, 3), edge=True,
        ),
        case(
            "grouped convolution", "The weight holds the inputs of one group.",
            rng, (4, 6), 2, (3, 3), groups=2,
        ),
        case(
            "depthwise convolution", "Each output sees one input.",
            rng, (3, 3), 3, (3, 4), edge=True, groups=3, padding=1, bias=False,
        ),
        case(
            "stride, padding and dilation", "They stay as they were.",
            rng, (2, 3), (3, 2), (7, 6), stride=(2, 1), padding=(2, 1), dilation=(1, 2),
        ),
        case(
            "circular padding", "The kind of padding stays too.",
            rng, (1, 2), 3, (4, 5), padding=1, padding_mode="circular", edge=True,
        ),
        case(
            "padding by name", "The padding may be a word.",
            rng, (1, 2), 3, (4, 5), padding="same", edge=True,
        ),
        case(
            "originals after the call", "Both modules work as before.",
            rng, (2, 3), 2, (3, 4), wanted="originals",
        ),
        case(
            "originals after overwriting", "The fused layer shares no storage with them.",
            rng, (2, 3), 2, (3, 4), wanted="originals after overwriting", edge=True,
        ),
        case("larger layer", "A size as in a small network.", rng, (16, 24), 3, (12, 11),
             padding=1, bias=False),
    ]
    flat = case(
        "variance of zero", "Only eps is left under the root.", rng, (1, 2), 2, (2, 3), edge=True,
        bn={"eps": 1e-3},
    )
    flat["args"][3]["running_var"][0] = 0
    turned = case(
        "negative scale and scale of zero", "The sign stays; a scale of zero leaves the shift.",
        rng, (1, 3), 2, (2, 3), edge=True,
    )
    turned["args"][3]["weight"] = tensor([-1.5, 0.0, -0.25])
    single = case(
        "single precision", "The fused layer has the dtype of the convolution.",
        rng, (3, 4), 3, (5, 5), padding=1,
    )
    conv, state, bn, norm, x = single["args"]
    single["args"] = [
        conv, {name: value.float() for name, value in state.items()},
        bn, {name: value.float() for name, value in norm.items()}, x.float(),
    ]
    single["compare"] = {"rtol": 1e-4, "atol": 1e-4}
    return cases + [flat, turned, single]


def state_of(rng, layers, prefix=""):
    state = {}
    for i, layer in enumerate(layers):
        if isinstance(layer, list):
            state.update(state_of(rng, layer, f"{prefix}{i}."))
        elif layer != "relu":
            make = conv_state if "kernel_size" in layer else bn_state
            state.update({f"{prefix}{i}.{name}": v for name, v in make(rng, layer).items()})
    return state


def follow_up(rng):
    def conv(inputs, outputs, **more):
        return {"in_channels": inputs, "out_channels": outputs, "kernel_size": 3, **more}

    def norm(channels, **more):
        return {"num_features": channels, **more}

    def case_of(name, why, layers, channels):
        x = tensor(rng.normal(0, 1, (2, channels, 6, 7)))
        return {"name": name, "args": [layers, state_of(rng, layers), x], "why": why}

    return [
        case_of(
            "two pairs", "Both batch norms are gone.",
            [conv(1, 2, bias=False), norm(2), "relu", conv(2, 3), norm(3)], 1,
        ),
        case_of(
            "ReLU between", "A batch norm after a ReLU stays.",
            [conv(2, 3), "relu", norm(3), conv(3, 2), norm(2), "relu"], 2,
        ),
        case_of(
            "nested", "Sequentials within are treated too, each by itself.",
            [[conv(1, 2), norm(2), "relu"], [[conv(2, 2, groups=2), norm(2)], "relu"]], 1,
        ),
        case_of(
            "begins with a batch norm", "There is nothing before it.", [norm(2), conv(2, 2)], 2,
        ),
        case_of(
            "two batch norms in a row", "Only the first one follows a convolution directly.",
            [conv(1, 2), norm(2), norm(2, affine=False)], 1,
        ),
    ]


def expected(reference, case):
    """The output of the two modules one after the other."""
    if len(case["args"]) != 5 or case.get("kwargs", {}).get("wanted") == "error":
        return None
    conv_args, conv_weights, bn_args, bn_weights, x = case["args"]
    pair = nn.Sequential(nn.Conv2d(**conv_args), nn.BatchNorm2d(**bn_args)).to(x.dtype).eval()
    pair[0].load_state_dict(conv_weights)
    pair[1].load_state_dict(bn_weights, strict=False)
    with torch.no_grad():
        return pair(x)
