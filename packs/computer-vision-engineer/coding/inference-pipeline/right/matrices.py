import numpy as np
import torch


def interpolation(old, new):
    """Matrix (new, old) that resamples one axis between pixel centres."""
    at = np.clip((np.arange(new) + 0.5) * old / new - 0.5, 0, old - 1)
    low = np.floor(at).astype(int)
    high = np.minimum(low + 1, old - 1)
    matrix = np.zeros((new, old))
    rows = np.arange(new)
    np.add.at(matrix, (rows, low), 1 - (at - low))
    np.add.at(matrix, (rows, high), at - low)
    return matrix


def letterbox(image, size):
    """Image in the middle of a grey square, and what is needed to go back."""
    height, width, _ = image.shape
    ratio = size / max(height, width)
    high = max(1, int(height * ratio + 0.5))
    wide = max(1, int(width * ratio + 0.5))
    y, x = (size - high) // 2, (size - wide) // 2
    square = np.full((size, size, 3), 114.0)
    rows, columns = interpolation(height, high), interpolation(width, wide)
    square[y:y + high, x:x + wide] = np.einsum("yh,xw,hwc->yxc", rows, columns, image.numpy())
    return square, np.array([x, y] * 2), np.array([width / wide, height / high] * 2)


def detect(model, images, size, mean, std, score_threshold):
    if not images:
        return []
    squares, offsets, factors = zip(*(letterbox(image, size) for image in images))
    normalised = (np.stack(squares) / 255 - np.array(mean)) / np.array(std)
    batch = torch.from_numpy(normalised.transpose(0, 3, 1, 2).astype(np.float32))
    before = {module: module.training for module in model.modules()}
    model.eval()
    with torch.inference_mode():
        boxes, scores = (output.numpy() for output in model(batch))
    for module, training in before.items():
        module.training = training
    results = []
    for image, found, certain, offset, factor in zip(images, boxes, scores, offsets, factors):
        height, width, _ = image.shape
        corners = np.clip((found - offset) * factor, 0, [width, height, width, height])
        sides = corners[:, 2:] - corners[:, :2]
        keep = (certain >= score_threshold) & (sides > 0).all(axis=1)
        results.append((
            torch.from_numpy(corners[keep].astype(np.float32)), torch.from_numpy(certain[keep]),
        ))
    return results
