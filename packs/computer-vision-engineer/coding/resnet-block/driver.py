"""Builds the block, loads the given weights by name and calls it."""
import torch


def run(solution, entry, args, kwargs):
    in_channels, out_channels, stride, state, x = args
    wanted = kwargs.get("wanted", "output")
    block = getattr(solution, entry)(in_channels, out_channels, stride)
    if wanted == "names":
        return {
            name: list(value.shape)
            for name, value in block.state_dict().items()
            if not name.endswith("num_batches_tracked")
        }
    block = block.to(x.dtype)
    block.load_state_dict(state)
    block.train(kwargs.get("train", False))
    if wanted == "gradients":
        leaf = x.clone().requires_grad_(True)
        (block(leaf) * kwargs["upstream"]).sum().backward()
        found = {"x": leaf, **dict(block.named_parameters())}
        return {
            name: torch.zeros_like(found[name]) if found[name].grad is None else found[name].grad
            for name in kwargs["of"]
        }
    with torch.no_grad():
        out = block(x)
    if wanted == "statistics":
        return {name: value for name, value in block.state_dict().items() if ".running_" in name}
    return out
