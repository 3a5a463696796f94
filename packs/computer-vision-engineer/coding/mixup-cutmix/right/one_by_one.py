import torch


def blend_labels(a, b, weight, num_classes, dtype):
    """Soft target of a pair."""
    target = torch.zeros(num_classes, dtype=dtype)
    target[a] += weight
    target[b] += 1 - weight
    return target


def box_of(shape, lam, centre):
    """Rows and columns of the box as ranges."""
    share = (1 - lam) ** 0.5
    ranges = []
    for size, middle in zip(shape, centre):
        extent = int(size * share)
        low = middle - extent // 2
        ranges.append(range(max(0, low), max(0, min(size, low + extent))))
    return ranges


def mixup(images, labels, permutation, lam, num_classes):
    """Pair after pair."""
    mixed, targets = [], []
    for i, j in enumerate(permutation.tolist()):
        mixed.append(images[i] * lam + images[j] * (1 - lam))
        pair = int(labels[i]), int(labels[j])
        targets.append(blend_labels(*pair, lam, num_classes, images.dtype))
    return torch.stack(mixed), torch.stack(targets)


def cutmix(images, labels, permutation, lam, centre, num_classes):
    """Copies row by row and counts the pixels that are left."""
    rows, columns = box_of(images.shape[2:], lam, centre)
    pixels = images.shape[2] * images.shape[3]
    weight = (pixels - len(rows) * len(columns)) / pixels
    result, targets = [], []
    for i, j in enumerate(permutation.tolist()):
        picture = images[i].clone()
        for row in rows:
            picture[:, row, columns.start:columns.stop] = images[
                j, :, row, columns.start:columns.stop
            ]
        result.append(picture)
        pair = int(labels[i]), int(labels[j])
        targets.append(blend_labels(*pair, weight, num_classes, images.dtype))
    return torch.stack(result), torch.stack(targets)
