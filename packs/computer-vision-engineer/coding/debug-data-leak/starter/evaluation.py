"""Measures a model on the test side."""
import numpy as np


def evaluate(model, images, labels, batch_size, rng):
    """Predicts in batches and compares with the labels.

    Args:
        model: anything with predict(images) -> labels
        images: float array (M, H, W, C)
        labels: int array (M,)
        batch_size: images per batch
        rng: numpy Generator; the images are taken in random order, so that a run that is cut
            short has seen a fair sample

    Returns:
        accuracy: float, 0.0 without images
        predicted: int array (M,), element i belongs to image i
    """
    order = rng.permutation(len(images))
    predicted = np.zeros(len(images), dtype=int)
    correct = 0
    for start in range(0, len(order), batch_size):
        batch = order[start:start + batch_size]
        answers = model.predict(images[batch])
        correct += int((answers == labels[batch]).sum())
        predicted[start:start + len(batch)] = answers
    predicted = predicted[order]
    return correct / len(images) if len(images) else 0.0, predicted


def majority(predicted, patients):
    """The most frequent prediction for each patient.

    Args:
        predicted: int array (M,), not negative
        patients: int array (M,)

    Returns:
        dict from the patient's number as a string to the label, the lowest of equally frequent
    """
    return {str(p): int(np.bincount(predicted[patients == p]).argmax())
            for p in np.unique(patients)}
