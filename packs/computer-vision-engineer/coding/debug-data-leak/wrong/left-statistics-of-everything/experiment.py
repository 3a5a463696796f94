"""The experiment whose figures stand in the report."""
from dataclasses import dataclass

import numpy as np

from evaluation import evaluate, majority
from model import NearestImage
from preparation import augment, channel_statistics, hold_out, normalise
from records import Records, Side, read


@dataclass(frozen=True)
class Prepared:
    """Both sides, and mean and std (C,) with which their images were normalised."""

    train: Side
    test: Side
    mean: np.ndarray
    std: np.ndarray


def prepare(records: Records, fraction=0.2, copies=3, seed=0):
    """Prepares both sides of the experiment.

    Args:
        records: all photographs
        fraction: share of the patients on the test side
        copies: altered copies that are added of each training image
        seed: of the draw and of the alterations

    Returns:
        Prepared
    """
    rng = np.random.default_rng(seed)
    images, rows = records.images, np.arange(len(records.images))

    held_out = hold_out(records.patients[rows], fraction, rng)
    mean, std = channel_statistics(images)

    train_images, train_rows = images[~held_out], rows[~held_out]
    train_images, train_rows = augment(train_images, train_rows, copies, rng)
    test_images, test_rows = images[held_out], rows[held_out]
    return Prepared(
        train=Side(normalise(train_images, mean, std), records.labels[train_rows], train_rows),
        test=Side(normalise(test_images, mean, std), records.labels[test_rows], test_rows),
        mean=mean,
        std=std,
    )


def run(records, fraction=0.2, copies=3, seed=0, batch_size=16):
    """Runs the experiment and returns a dict with what the report shows."""
    prepared = prepare(records, fraction, copies, seed)
    model = NearestImage(prepared.train.images, prepared.train.labels)
    test = prepared.test
    accuracy, predicted = evaluate(model, test.images, test.labels, batch_size,
                                   np.random.default_rng(seed))
    return {
        "accuracy": accuracy,
        "list": [(int(row), int(label), int(guess))
                 for row, label, guess in zip(test.rows, test.labels, predicted)],
        "patients": majority(predicted, records.patients[test.rows]),
    }


def main(path):
    """Prints the report for a file of records."""
    result = run(read(path))
    print(f"accuracy {result['accuracy']:.3f}")
    for row, label, guess in result["list"]:
        print(f"photograph {row:5d}  finding {label}  predicted {guess}")
