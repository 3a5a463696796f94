import numpy as np
import torch

MEAN = [0.485, 0.456, 0.406]
STD = [0.229, 0.224, 0.225]


def picture(rng, height, width):
    return torch.from_numpy(rng.integers(0, 256, (height, width, 3)).astype(np.uint8))


def tensor(values):
    return torch.from_numpy(np.asarray(values, dtype=np.float32))


def predictions(rng, number, count, size):
    """Boxes that lie in and around the input, with scores between 0.05 and 0.95."""
    corner = rng.uniform(-2, size - 3, (number, count, 2))
    extent = rng.uniform(2, size / 2, (number, count, 2))
    scores = rng.permuted(np.linspace(0.05, 0.95, number * count)).reshape(number, count)
    return tensor(np.concatenate([corner, corner + extent], axis=2)), tensor(scores)


def case(name, why, images, boxes, scores, size, threshold, edge=False, **kwargs):
    made = {
        "name": name,
        "args": [images, tensor(boxes), tensor(scores), size, MEAN, STD, threshold],
        "why": why,
    }
    if kwargs:
        made["kwargs"] = kwargs
    if edge:
        made["edge"] = True
    return made


def seen(name, why, images, size, edge=False):
    """A case that looks at the batch that reaches the model."""
    nothing = np.zeros((len(images), 0))
    return case(
        name, why, images, np.zeros((len(images), 0, 4)), nothing, size, 0.5, edge,
        wanted="batches",
    )


def visible():
    rng = np.random.default_rng(41)
    wide = picture(rng, 8, 16)
    return [
        seen("image of half the height", "It lies in the middle, between two bands of 114.",
             [torch.full((2, 4, 3), 200, dtype=torch.uint8)], 4),
        case(
            "boxes in a wide image", "The bands and the scale are taken out again.",
            [wide], [[[1.0, 3.0, 5.0, 5.0], [0.0, 2.0, 8.0, 6.0]]], [[0.9, 0.2]], 8, 0.5,
        ),
        case(
            "no image", "The model is not called.", [], np.zeros((0, 2, 4)), np.zeros((0, 2)), 8,
            0.5, edge=True,
        ),
        case(
            "model in training", "It predicts in evaluation and is in training afterwards.",
            [wide, picture(rng, 6, 6)], np.zeros((2, 1, 4)), np.zeros((2, 1)), 8, 0.5,
            wanted="modes", mode="training",
        ),
    ]


def hidden(rng):
    several = [picture(rng, 20, 12), picture(rng, 7, 9), picture(rng, 16, 16)]
    boxes, scores = predictions(rng, 3, 6, 16)
    one = [[[2.0, 3.0, 9.0, 7.0]]]
    return [
        seen("image smaller than the input", "It is enlarged, in floating point.",
             [picture(rng, 3, 5)], 10),
        seen("image larger than the input", "It is reduced without smoothing.",
             [picture(rng, 30, 21)], 10),
        seen("tall image", "The bands stand at the left and the right.", [picture(rng, 12, 5)], 12),
        seen("band of odd width", "The first band is the narrower one.", [picture(rng, 8, 5)], 8,
             edge=True),
        seen("very flat image", "A side has at least one pixel.", [picture(rng, 1, 40)], 8,
             edge=True),
        seen("images of different sizes", "They share one batch, in their order.", several, 8),
        case(
            "boxes of several images", "Each image has its own bands and scale.",
            several, boxes, scores, 16, 0.4,
        ),
        # 30 x 4 becomes 8 x 1, where 4 x 8 / 30 is 1.07.
        case(
            "rounded side", "The two axes have different ratios after rounding.",
            [picture(rng, 30, 4)], [[[3.2, 1.0, 3.9, 6.0]]], [[0.8]], 8, 0.5,
        ),
        case(
            "box over the edge of the image", "It is cut off at the image, not at the input.",
            [picture(rng, 8, 16)], [[[-1.0, 0.0, 4.0, 5.0], [5.0, 3.0, 9.0, 8.0]]],
            [[0.9, 0.7]], 8, 0.5, edge=True,
        ),
        case(
            "box in the band", "Nothing of it lies in the image.",
            [picture(rng, 8, 16)], [[[1.0, 0.25, 5.0, 1.5], [1.0, 3.0, 2.0, 4.0]]],
            [[0.9, 0.8]], 8, 0.5, edge=True,
        ),
        case(
            "score equal to the threshold", "It is kept.",
            [picture(rng, 8, 8)], [[[1.0, 2.0, 3.0, 4.0], [2.0, 2.0, 3.0, 4.0]]],
            [[0.5, 0.25]], 8, 0.5, edge=True,
        ),
        case(
            "image without any box", "It keeps its place, with tables of no rows.",
            several, boxes, [[0.1] * 6, [0.9, 0.1, 0.1, 0.1, 0.1, 0.8], [0.2] * 6], 16, 0.5,
            edge=True,
        ),
        case(
            "one image with one box", "The result is a list of one pair all the same.",
            [picture(rng, 16, 16)], one, [[0.75]], 16, 0.5, edge=True,
        ),
        case(
            "scores of a model in training", "They are those of evaluation.",
            several[:1], boxes[:1], scores[:1], 16, 0.4, mode="training",
        ),
        case(
            "frozen batch norm in a model in training", "Every part has its own mode afterwards.",
            several[:1], one, [[0.75]], 16, 0.5, edge=True, wanted="modes",
            mode="training, batch norm frozen",
        ),
    ]


def follow_up(rng):
    images = [picture(rng, *size) for size in ((9, 6), (12, 12), (6, 16), (20, 8), (7, 7))]
    boxes, scores = predictions(rng, 5, 4, 8)

    def parts(name, why, images, max_batch, **kwargs):
        number = len(images)
        made = case(name, why, images, boxes[:number], scores[:number], 8, 0.3, **kwargs)
        made["args"].append(max_batch)
        return made

    return [
        parts("five images in twos", "Results come in the order of the images.", images, 2),
        parts("batches of five images in twos", "The last part is smaller.", images, 2,
              wanted="batches"),
        parts("parts of one", "Each image goes alone.", images[:3], 1, wanted="batches"),
        parts("part larger than the list", "One call is enough.", images[:3], 8, wanted="batches"),
        parts("no image in parts", "The model is not called.", [], 4, wanted="batches"),
        parts("modes in parts", "No part is predicted in training.", images[:3], 2,
              wanted="modes", mode="training, batch norm frozen"),
    ]
