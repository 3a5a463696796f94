"""Calls the training code on plain-coloured images; the network picks the brightest channel."""
import torch


def _images(colours):
    """Images (N, 3, 4, 4), each of one colour, from rows of red, green, blue."""
    colours = torch.as_tensor(colours, dtype=torch.float32).reshape(-1, 3)
    return colours[:, :, None, None].expand(-1, -1, 4, 4).contiguous()


def _colour_model(gain=1.0, dropout=0.0, batch_norm=False):
    """A PartNet whose three class scores are `gain` times the three channels."""
    from model import PartNet
    model = PartNet(3, width=3, dropout=dropout, batch_norm=batch_norm)
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, torch.nn.Conv2d):
                module.weight.zero_()
                for channel in range(3):
                    module.weight[channel, channel, 1, 1] = 1.0
            if isinstance(module, torch.nn.Linear):
                module.weight.copy_(gain * torch.eye(3, module.in_features))
            if getattr(module, "bias", None) is not None:
                module.bias.zero_()
    return model


def _head(model):
    return [m for m in model.modules() if isinstance(m, torch.nn.Linear)][-1].weight.detach()


def _running_mean(model):
    norms = [m for m in model.modules() if isinstance(m, torch.nn.BatchNorm2d)]
    return norms[0].running_mean.clone()


def run(solution, entry, args, kwargs):
    import data
    import engine
    if entry == "train_step":
        colours, labels, gain, rate = args
        model = _colour_model(gain)
        model.train()
        optimiser = torch.optim.SGD(model.parameters(), lr=rate)
        loss = engine.train_step(model, optimiser, _images(colours), torch.as_tensor(labels))
        return {"loss": float(loss), "head": _head(model)}
    if entry in ("evaluate", "statistics"):
        colours, labels, batch_size = args
        model = _colour_model(**kwargs)
        model.train()
        labels = torch.as_tensor(labels, dtype=torch.int64)
        result = engine.evaluate(model, _images(colours), labels, batch_size, 3)
        if entry == "statistics":
            return _running_mean(model)
        return {"accuracy": float(result["accuracy"]), "confusion": result["confusion"]}
    if entry == "predict":
        model = _colour_model(**kwargs)
        model.train()
        return engine.predict(model, _images(args[0])).detach()
    if entry in ("batches", "shuffled"):
        count, batch_size = args[:2]
        numbers = torch.arange(count)
        images = numbers.float()[:, None, None, None].expand(-1, 3, 2, 2)
        generator = torch.Generator().manual_seed(args[2]) if entry == "shuffled" else None
        seen = list(data.batches(images, numbers.clone(), batch_size, generator))
        rows = [(int(i[0, 0, 0]), int(label)) for x, y in seen for i, label in zip(x, y)]
        if entry == "shuffled":
            rows.sort()
        return {"image and label": [list(row) for row in rows],
                "batch sizes": [len(y) for _, y in seen]}
    if entry == "orders":
        count, batch_size, seed = args
        images = torch.arange(count).float()[:, None, None, None].expand(-1, 3, 2, 2)
        generator = torch.Generator().manual_seed(seed)
        orders = [[int(i[0, 0, 0])
                   for x, _ in data.batches(images, torch.arange(count), batch_size, generator)
                   for i in x] for _ in range(2)]
        return {"first epoch is shuffled": orders[0] != list(range(count)),
                "second epoch differs from the first": orders[0] != orders[1]}
    if entry in ("fit", "learning"):
        photos, labels, epochs = args
        images = data.to_tensor(photos)
        labels = torch.as_tensor(labels)
        means = []
        for stop in epochs:
            torch.manual_seed(1)
            from model import PartNet
            net = PartNet(3, width=4)
            history = solution.fit(net, (images, labels), (images[:4], labels[:4]), 3,
                                   epochs=stop, batch_size=4)
            means.append(_running_mean(net))
        if entry == "fit":
            return [sorted(row) for row in history]
        return {"statistics move in the last epoch": not torch.allclose(means[0], means[1])}
    raise ValueError(entry)
