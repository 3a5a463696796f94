"""Trains the part classifier and says after each epoch how good it is."""
import torch

from engine import evaluate, train_epoch
from model import PartNet


def fit(model, train_set, validation_set, classes, epochs=30, batch_size=32, rate=0.05, seed=0):
    """Trains a model.

    Args:
        model: PartNet, changed in place
        train_set, validation_set: each a pair of images (N, 3, H, W) and labels (N,)
        classes: number of part types
        epochs, batch_size, rate: as usual; plain SGD with momentum 0.9
        seed: of the order in which the images are shown

    Returns:
        a list with a dict for each epoch: loss, and accuracy on the validation set
    """
    generator = torch.Generator().manual_seed(seed)
    optimiser = torch.optim.SGD(model.parameters(), lr=rate, momentum=0.9)
    history = []
    model.train()
    for _ in range(epochs):
        loss = train_epoch(model, optimiser, *train_set, batch_size, generator)
        result = evaluate(model, *validation_set, batch_size, classes)
        history.append({"loss": loss, "accuracy": result["accuracy"]})
    return history


def main(path):
    """Trains on a file with photos, labels and a mask of the validation images, and saves."""
    import numpy as np

    from data import to_tensor
    from metrics import recalls

    stored = np.load(path)
    held_out = stored["validation"]
    images = to_tensor(stored["photos"])
    labels = torch.as_tensor(stored["labels"], dtype=torch.int64)
    classes = int(labels.max()) + 1
    model = PartNet(classes)
    validation_set = images[held_out], labels[held_out]
    for epoch, row in enumerate(fit(model, (images[~held_out], labels[~held_out]),
                                    validation_set, classes)):
        print(f"epoch {epoch:3d}  loss {row['loss']:.4f}  accuracy {row['accuracy']:.3f}")
    table = evaluate(model, *validation_set, 32, classes)["confusion"]
    print("recall per type", recalls(table).tolist())
    torch.save(model.state_dict(), "partnet.pt")
