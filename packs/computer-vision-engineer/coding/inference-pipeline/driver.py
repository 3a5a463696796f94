"""Hands over a detector with fixed predictions that notes what it is given and in which mode."""
import torch
from torch import nn


class Detector(nn.Module):
    """Returns the next rows of the given predictions for the images of a batch."""

    def __init__(self, boxes, scores):
        super().__init__()
        self.factor = nn.Parameter(torch.ones(()))
        self.norm = nn.BatchNorm2d(3)
        self.boxes, self.scores = boxes, scores
        self.batches = []
        self.training_parts = []
        self.recorded = []

    def forward(self, batch):
        start = sum(len(seen) for seen in self.batches)
        rows = slice(start, start + len(batch))
        scores = self.scores[rows] * self.factor
        if self.training:
            # Stands for dropout and batch statistics.
            scores = 1 - scores
        self.batches.append(batch.detach().clone())
        self.training_parts.append(sum(part.training for part in self.modules()))
        self.recorded.append(scores.requires_grad)
        return self.boxes[rows] * self.factor, scores


def run(solution, entry, args, kwargs):
    images, boxes, scores, *rest = args
    wanted = kwargs.get("wanted", "results")
    model = Detector(boxes, scores)
    model.train(kwargs.get("mode", "evaluation") != "evaluation")
    if kwargs.get("mode") == "training, batch norm frozen":
        model.norm.eval()
    results = getattr(solution, entry)(model, images, *rest)
    if wanted == "batches":
        return model.batches
    if wanted == "modes":
        return {
            "parts in training during the call": model.training_parts,
            "gradient recorded": model.recorded,
            "in training afterwards": {
                "whole": model.training, "batch norm": model.norm.training,
            },
        }
    return [(found.detach(), certain.detach()) for found, certain in results]
