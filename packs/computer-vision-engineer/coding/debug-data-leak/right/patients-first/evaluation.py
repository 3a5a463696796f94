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
    answers = []
    for start in range(0, len(order), batch_size):
        batch = order[start:start + batch_size]
        answers.append(model.predict(images[batch]))
    if not answers:
        return 0.0, np.zeros(0, dtype=int)
    # argsort of a permutation is its inverse.
    predicted = np.concatenate(answers)[np.argsort(order)]
    return float((predicted == labels).mean()), predicted


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
