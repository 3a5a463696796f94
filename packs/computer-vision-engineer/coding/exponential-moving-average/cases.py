import numpy as np
import torch

# Parameters and buffers of the models that driver.py builds.
SHAPES = {
    "linear": {"weight": (2, 3), "bias": (2,)},
    "double": {"weight": (2, 2), "bias": (2,)},
    "tied": {"first.weight": (3, 3), "first.bias": (3,)},
    "partly frozen": {"0.weight": (2, 2), "0.bias": (2,), "1.weight": (1, 2), "1.bias": (1,)},
    "batch norm": {"0.weight": (3, 2, 1, 1), "1.weight": (3,), "1.bias": (3,),
                   "1.running_mean": (3,), "1.running_var": (3,), "1.num_batches_tracked": None},
    "buffers": {"scale": (2,), "mean": (2,), "cache": (3,), "mask": (3,), "steps": None},
}


def _state(rng, kind, step):
    """Values of a model after a step of training."""
    state = {}
    for name, shape in SHAPES[kind].items():
        if shape is None:
            state[name] = torch.tensor(7 * step + 1)
        elif name == "mask":
            state[name] = torch.tensor(rng.random(shape) < 0.5)
        else:
            values = np.round(rng.normal(step, 2, shape), 2)
            dtype = torch.float64 if kind == "double" else torch.float32
            state[name] = torch.tensor(np.abs(values) if "var" in name else values, dtype=dtype)
    return state


def _args(rng, kind, updates, decay, warm_up=True):
    return [kind, [_state(rng, kind, k) for k in range(updates + 1)], decay, warm_up]


def _line(*values):
    """States of the linear model, all of whose numbers are equal."""
    return [{"weight": torch.full((2, 3), float(v)), "bias": torch.full((2,), float(v))}
            for v in values]


def visible():
    rng = np.random.default_rng(0)
    return [
        {"name": "constant decay", "args": ["linear", _line(0, 1, 1), 0.5, False],
         "why": "From 0 half of the way to 1 is 0.5, and then 0.75."},
        {"name": "first updates of the warm-up", "args": ["linear", _line(0, 11, 11), 0.999, True],
         "why": "The first update has the decay 2/11, so the average becomes 9."},
        {"name": "no update yet", "edge": True, "args": ["linear", _line(3), 0.9, True],
         "why": "The averages start at the model's values."},
        {"name": "batch normalisation", "args": _args(rng, "batch norm", 2, 0.5, False),
         "why": "Running statistics are averaged, the counter is copied."},
    ]


def hidden(rng):
    later = _args(rng, "buffers", 3, 0.8)
    moving = _args(rng, "linear", 2, 0.7, False)
    return [
        {"name": "decay smaller than the warm-up", "args": _args(rng, "linear", 3, 0.15),
         "why": "The decay is the smaller of both numbers, from the first update on."},
        {"name": "warm-up reaches the decay", "args": _args(rng, "linear", 12, 0.4)},
        {"name": "decay of zero", "edge": True, "args": _args(rng, "linear", 3, 0.0),
         "why": "The averages are the model's last values."},
        {"name": "decay of one", "edge": True, "args": _args(rng, "linear", 3, 1.0, False),
         "why": "The averages stay where they began."},
        {"name": "batch normalisation with warm-up", "args": _args(rng, "batch norm", 4, 0.99)},
        {"name": "counter and mask", "edge": True, "args": _args(rng, "buffers", 3, 0.9, False),
         "why": "What is not floating-point is copied."},
        {"name": "buffer that is never saved", "edge": True, "args": _args(rng, "buffers", 4, 0.6),
         "why": "Buffers with persistent=False are not in the state dict."},
        {"name": "shared parameter", "edge": True, "args": _args(rng, "tied", 3, 0.8, False),
         "why": "It is averaged once in each update and stays shared."},
        {"name": "frozen layer", "edge": True, "args": _args(rng, "partly frozen", 3, 0.75),
         "why": "Parameters that need no gradient are averaged as well."},
        {"name": "double precision", "args": _args(rng, "double", 5, 0.9),
         "compare": {"rtol": 1e-9, "atol": 1e-12}},
        {"name": "model changes after the last update", "edge": True, "args": moving,
         "kwargs": {"later": _state(rng, "linear", 9)},
         "why": "The averages have storage of their own."},
        {"name": "buffers change after the last update", "edge": True, "args": later,
         "kwargs": {"later": _state(rng, "buffers", 9)}},
        {"name": "thirty updates", "args": _args(rng, "batch norm", 30, 0.97)},
    ]


def follow_up(rng):
    def swap(name, kind, *settings, **more):
        return {"name": name, "entry": "averaged_weights",
                "args": _args(rng, kind, *settings), **more}

    def resume(name, kind, updates, decay, at):
        return {"name": name, "entry": "resume", "args": _args(rng, kind, updates, decay),
                "kwargs": {"at": at, "other": _state(rng, kind, 5)},
                "why": "After loading it goes on as if it had never stopped."}

    return [
        swap("averages lent to a model", "linear", 3, 0.8),
        swap("averages lent with running statistics", "batch norm", 3, 0.8),
        swap("averages lent with shared parameters", "tied", 2, 0.5, False),
        swap("error while the averages are lent", "batch norm", 2, 0.7, kwargs={"fails": True},
             edge=True, why="The model gets its own values back, and the error goes on."),
        resume("resumed during the warm-up", "linear", 6, 0.999, 3),
        resume("resumed with running statistics", "batch norm", 5, 0.9, 4),
    ]
