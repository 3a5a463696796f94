import numpy as np

NUMBERS = np.array([7, 11, 21, 24], dtype=np.uint8)


def _truth(classes):
    return NUMBERS[np.asarray(classes)]


def _with_errors(rng, classes, share=0.2):
    """A map in which a share of the pixels has another class."""
    wrong = rng.random(classes.shape) < share
    return np.where(wrong, (classes + rng.integers(1, 4, classes.shape)) % 4, classes)


def _mean_iou(truth, seen):
    """Mean over the classes that occur in either of two maps."""
    values = []
    for c in range(4):
        union = ((truth == c) | (seen == c)).sum()
        if union:
            values.append(((truth == c) & (seen == c)).sum() / union)
    return np.mean(values)


def visible():
    small = np.array([[0, 0, 1, 1], [0, 0, 2, 2]])
    big = np.array([[0, 0, 0, 1], [0, 0, 0, 0]])
    return [
        {"name": "one image", "args": [[np.array([[0, 0, 1, 1], [0, 1, 2, 2]])],
                                       [_truth(small)], [2, 4]],
         "why": "Road 3 of 4, building 2 of 3, vegetation 2 of 2; persons do not occur."},
        {"name": "per class over two images", "entry": "class figures",
         "args": [[small, big], [_truth(small), _truth(big * 0)], [2, 4]],
         "why": "The figures of the classes are those of all pixels together."},
        {"name": "mean over two images", "args": [[small, big], [_truth(small), _truth(big * 0)],
                                                  [2, 4]],
         "why": "The mean is that of the classes' figures over the whole set."},
        {"name": "sample of the right size", "entry": "sample",
         "args": [np.full((2, 2, 3), 0.5), np.array([[7, 11], [21, 24]], np.uint8), (2, 2)],
         "why": "The numbers 7, 11, 21 and 24 are the classes 0 to 3."},
    ]


def hidden(rng):
    def classes(height, width):
        out = rng.integers(0, 4, (height, width))
        out.flat[:4] = [0, 1, 2, 3]
        return out

    apart = 0.0
    while apart < 0.02:  # by chance both means can agree
        sets = [classes(4, 5) for _ in range(3)]
        sets[1] = np.minimum(sets[1], 1)
        seen = [_with_errors(rng, s) for s in sets]
        each = [_mean_iou(s, p) for s, p in zip(sets, seen)]
        apart = abs(np.mean(each) - _mean_iou(np.stack(sets), np.stack(seen)))
    void_truth = _truth(classes(5, 6))
    void = np.where(rng.random((5, 6)) < 0.4, rng.choice([0, 1, 4, 23, 255], (5, 6)), void_truth)
    void[0, 0] = 1
    void_seen = rng.integers(1, 4, (5, 6))
    one = classes(6, 5)
    lean = rng.integers(0, 2, (4, 6))
    lean[0, 5], lean[3, 0] = 1, 0
    large, small = classes(8, 12), classes(3, 3)
    image = np.round(rng.random((3, 5, 3)), 2)
    return [
        {"name": "three images with different classes",
         "args": [seen, [_truth(s) for s in sets], [4, 5]],
         "why": "The mean is that of the classes' figures over the whole set."},
        {"name": "rare class in one image", "edge": True,
         "args": [[np.array([[0, 0]]), np.array([[0, 0]]), np.array([[3, 0]])],
                  [_truth([[0, 0]]), _truth([[0, 0]]), _truth([[3, 3]])], [1, 2]],
         "why": "Road has an IoU of 4/5 and persons of 1/2, so the mean is 0.65."},
        {"name": "pixels that are not trained", "args": [[void_seen], [void.astype(np.uint8)],
                                                         [5, 6]],
         "why": "Numbers that are not among the trained ones do not count at all."},
        {"name": "nothing trained in the image", "edge": True, "entry": "sample",
         "args": [np.zeros((2, 2, 3)), np.array([[0, 4], [23, 255]], np.uint8), (2, 2)],
         "why": "All pixels are ignored."},
        {"name": "mirrored image averaged in", "args": [[one], [_truth(one)], [6, 5]],
         "kwargs": {"flip": True},
         "why": "A model that goes by colour alone makes no mistake, mirrored or not."},
        {"name": "model that leans to one side", "args": [[lean], [_truth(lean)], [4, 6]],
         "kwargs": {"flip": True, "slant": 0.12},
         "why": "Averaging with the mirrored image takes the leaning away."},
        {"name": "large label map", "entry": "sample",
         "args": [np.zeros((4, 4, 3)), _truth(large), (4, 6)],
         "why": "Each class of the result is that of a pixel of the label map."},
        {"name": "small label map", "entry": "sample",
         "args": [np.zeros((2, 2, 3)), _truth(small), (6, 6)],
         "why": "Each class of the result is that of a pixel of the label map."},
        {"name": "border between road and person", "edge": True,
         "args": [[np.array([[0, 0, 3, 3]])], [_truth([[0, 3]])], [1, 4]],
         "why": "No third class can arise between road and person."},
        {"name": "class that occurs nowhere", "edge": True,
         "args": [[np.array([[0, 2, 2]])], [_truth([[0, 2, 0]])], [1, 3]],
         "why": "Classes that are neither present nor predicted do not enter the mean."},
        {"name": "road alone", "args": [[np.array([[0, 0], [0, 1]])], [_truth([[0, 0], [0, 0]])],
                                        [2, 2]],
         "why": "Class 0 is a class like any other."},
        {"name": "image scaled down", "entry": "sample",
         "args": [image, _truth([[0, 1]]), (1, 2)],
         "why": "Images are scaled bilinearly."},
        {"name": "figures of the classes over three images", "entry": "class figures",
         "args": [seen, [_truth(s) for s in sets], [4, 5]],
         "why": "The figures of the classes are those of all pixels together."},
        {"name": "preview", "entry": "preview",
         "args": [np.array([[0, 3], [255, 1]], np.uint8), (3, 4)],
         "why": "Ignored pixels are black."},
    ]
