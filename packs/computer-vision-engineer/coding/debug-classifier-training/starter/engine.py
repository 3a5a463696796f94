"""One step, one epoch, one validation, and predictions for the line."""
import torch
from torch.nn import functional as F

from data import batches
from metrics import RunningMean, accuracy, confusion


def train_step(model, optimiser, images, labels):
    """Updates the model once.

    Args:
        model: PartNet
        optimiser: over the model's parameters
        images: float tensor (B, 3, H, W)
        labels: int64 tensor (B,)

    Returns:
        the batch's mean cross-entropy in nats before the update, a float
    """
    optimiser.zero_grad()
    loss = F.cross_entropy(model(images), labels)
    loss.backward()
    optimiser.step()
    return loss.item()


def train_epoch(model, optimiser, images, labels, batch_size, generator):
    """Trains on every image once, in a new order, and returns the mean loss over the images."""
    mean_loss = RunningMean()
    for image_batch, label_batch in batches(images, labels, batch_size, generator):
        loss = train_step(model, optimiser, image_batch, label_batch)
        mean_loss.update(loss, len(label_batch))
    return mean_loss.value


@torch.no_grad()
def evaluate(model, images, labels, batch_size, classes):
    """Measures a model on a set.

    Args:
        model: PartNet
        images: float tensor (N, 3, H, W)
        labels: int64 tensor (N,)
        batch_size: images that are looked at together; says nothing about the result
        classes: number of part types, C

    Returns:
        accuracy: share of the N images that were classified correctly, a float; 0.0 if N is 0
        confusion: int64 tensor (C, C), images of class (row) predicted as class (column)
    """
    mean_accuracy = RunningMean()
    table = torch.zeros(classes, classes, dtype=torch.int64)
    for image_batch, label_batch in batches(images, labels, batch_size):
        predicted = model(image_batch).argmax(dim=1)
        mean_accuracy.update(accuracy(predicted, label_batch))
        table += confusion(predicted, label_batch, classes)
    return {"accuracy": mean_accuracy.value, "confusion": table}


@torch.no_grad()
def predict(model, images):
    """Returns the probability of each part type, (N, C); each row sums to one."""
    was_training = model.training
    model.eval()
    probabilities = model(images)
    model.train(was_training)
    return probabilities
