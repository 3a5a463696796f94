"""Batches, one training step, and predictions."""
import torch
from torch.nn import functional as F


def batches(images, labels, batch_size, generator):
    """Yields batches of images and labels in an order drawn from the generator."""
    order = torch.randperm(len(images), generator=generator)
    for chosen in order.split(batch_size):
        yield images[chosen], labels[chosen]


def train_step(model, optimiser, images, labels):
    """Updates the model once, with the gradients of this batch.

    Args:
        model: FineTuner, in the mode in which it is trained
        optimiser: over the trainable parameters
        images: float tensor (B, 3, H, W)
        labels: int64 tensor (B,)

    Returns:
        the mean cross-entropy of the batch before the update, a float
    """
    loss = F.cross_entropy(model(images), labels)
    loss.backward()
    optimiser.zero_grad()
    optimiser.step()
    return loss.item()


@torch.no_grad()
def predict(model, images):
    """Returns the probability of each class, (N, C), in evaluation mode."""
    was_training = model.training
    model.eval()
    probabilities = torch.softmax(model(images), dim=1)
    model.train(was_training)
    return probabilities
