"""Calls the functions as they are; of the loss of the changed requirement also the gradient."""


def run(solution, entry, args, kwargs):
    function = getattr(solution, entry)
    if entry != "mixed_loss":
        return function(*args, **kwargs)
    logits, *rest = args
    leaf = logits.clone().requires_grad_(True)
    loss = function(leaf, *rest, **kwargs)
    loss.backward()
    return {"loss": loss.detach(), "gradient": leaf.grad}
