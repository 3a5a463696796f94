"""Builds a small segmentation network from given weights and calls the step once for each batch."""
import torch
from torch import nn


def network(weights):
    first, last = weights["0.weight"], weights["2.weight"]
    model = nn.Sequential(
        nn.Conv2d(first.shape[1], first.shape[0], 3, padding=1),
        nn.Tanh(),
        nn.Conv2d(last.shape[1], last.shape[0], 1),
    )
    model = model.double()
    model.load_state_dict(weights)
    return model


def record_order(model, events):
    """Notes every call of the model, and every backward pass that comes through its output."""
    def called(module, inputs, output):
        events.append(f"forward {len(inputs[0])}")
        if output.requires_grad:
            output.register_hook(lambda gradient: events.append(f"backward {len(gradient)}"))

    model.register_forward_hook(called)


def run(solution, entry, args, kwargs):
    weights, batches, max_norm, *more = args
    model = network(weights)
    for name in kwargs.get("frozen", []):
        model.get_parameter(name).requires_grad_(False)
    events = []
    if kwargs.get("wanted") == "order":
        record_order(model, events)
    optimiser = torch.optim.SGD(model.parameters(), lr=0.5, momentum=0.9)
    step = getattr(solution, entry)
    results = []
    for batch in batches:
        result = step(model, optimiser, batch, max_norm, *more)
        if more:
            *result, more[0] = result
            result.append(dict(more[0]))
        results.append(result)
    if kwargs.get("wanted") == "order":
        return events
    return {"results": results, "weights": model.state_dict()}
