"""Adapts a pretrained backbone to new classes."""
import torch

from loop import batches, predict, train_step
from model import FineTuner
from recipe import make_optimiser, make_scheduler


def load_pretrained(model, path):
    """Fills stem and block from a checkpoint; the head keeps its random start."""
    stored = torch.load(path, map_location="cpu")
    wanted = {k: v for k, v in stored.items() if k.startswith(("stem.", "block."))}
    missing = model.load_state_dict(wanted, strict=False)
    if missing.unexpected_keys or any(not k.startswith("head.") for k in missing.missing_keys):
        raise ValueError(f"{path} does not hold this backbone: {missing}")


def fit(model, images, labels, epochs=30, batch_size=16, rate=0.05, halve_every=10, seed=0):
    """Trains the parts of the model that are not frozen.

    Args:
        model: FineTuner, changed in place
        images: float tensor (N, 3, H, W)
        labels: int64 tensor (N,)
        epochs, batch_size: as usual
        rate: of the head in the first epochs
        halve_every: number of epochs after which all rates are halved, again and again
        seed: of the order of the images

    Returns:
        a list with a dict for each epoch: loss, the mean over its images, and rate, that of the
        head at its beginning
    """
    generator = torch.Generator().manual_seed(seed)
    optimiser = make_optimiser(model, rate)
    scheduler = make_scheduler(optimiser, halve_every)
    history = []
    for _ in range(epochs):
        model.eval()
        current, total = optimiser.param_groups[0]["lr"], 0.0
        for image_batch, label_batch in batches(images, labels, batch_size, generator):
            loss = train_step(model, optimiser, image_batch, label_batch)
            total += loss * len(label_batch)
        scheduler.step()
        history.append({"loss": total / len(images), "rate": current})
    return history


def main(checkpoint, path, classes):
    """Fine-tunes on a file with images and labels and prints the log and the accuracy."""
    model = FineTuner(classes, unfreeze_block=True)
    load_pretrained(model, checkpoint)
    stored = torch.load(path)
    images, labels = stored["images"], stored["labels"]
    for epoch, row in enumerate(fit(model, images, labels)):
        print(f"epoch {epoch:3d}  loss {row['loss']:.4f}  rate {row['rate']:.5f}")
    share = (predict(model, images).argmax(dim=1) == labels).float().mean().item()
    print(f"accuracy on the training images {share:.3f}")
