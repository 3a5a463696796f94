"""Calls the function; on request returns gradients instead of the output."""
import torch


def run(solution, entry, args, kwargs):
    function = getattr(solution, entry)
    options = {k: v for k, v in kwargs.items() if k in ("alpha", "gamma")}
    if "of" not in kwargs:
        return function(*args, **options)
    args = list(args)
    for place in kwargs["of"]:
        args[place] = args[place].clone().requires_grad_(True)
    output = function(*args, **options)
    if isinstance(output, tuple):
        output = output[0]
    (output * kwargs["upstream"]).sum().backward()
    return [
        torch.zeros_like(args[place]) if args[place].grad is None else args[place].grad
        for place in kwargs["of"]
    ]
