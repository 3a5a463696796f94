import math

import torch


def sigmoid(x):
    """Logistic function of a float, without overflow on either side."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    power = math.exp(x)
    return power / (1 + power)


def decode(outputs, anchors, strides, score_threshold):
    """Every cell is visited in plain Python."""
    boxes, scores, classes = [], [], []
    for level, output in enumerate(outputs):
        sizes = anchors[level].tolist()
        stride = strides[level]
        channels = output.shape[0] // len(sizes)
        numbers = output.double().tolist()
        for a, (anchor_width, anchor_height) in enumerate(sizes):
            first = a * channels
            for row in range(output.shape[1]):
                for column in range(output.shape[2]):
                    cell = [numbers[first + c][row][column] for c in range(channels)]
                    logits = cell[5:]
                    label = logits.index(max(logits))
                    score = sigmoid(cell[4]) * sigmoid(logits[label])
                    if score < score_threshold:
                        continue
                    x = (2 * sigmoid(cell[0]) - 0.5 + column) * stride
                    y = (2 * sigmoid(cell[1]) - 0.5 + row) * stride
                    w = anchor_width * (2 * sigmoid(cell[2])) ** 2
                    h = anchor_height * (2 * sigmoid(cell[3])) ** 2
                    boxes.append([x - w / 2, y - h / 2, x + w / 2, y + h / 2])
                    scores.append(score)
                    classes.append(label)
    kind = outputs[0].dtype
    return (
        torch.tensor(boxes, dtype=kind).reshape(-1, 4),
        torch.tensor(scores, dtype=kind),
        torch.tensor(classes, dtype=torch.int64),
    )
