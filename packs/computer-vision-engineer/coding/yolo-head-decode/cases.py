import numpy as np
import torch


def tensor(values):
    return torch.from_numpy(np.asarray(values, dtype=np.float64))


def silent(anchors, classes, height, width):
    """A level in which nothing is found: all objectness and class logits are -10."""
    level = np.zeros((anchors, 5 + classes, height, width))
    level[:, 4:] = -10
    return level


def flat(level):
    """(A, 5 + C, H, W) to the layout of the head."""
    return tensor(level.reshape(-1, *level.shape[2:]))


def noisy(rng, anchors, classes, height, width):
    return tensor(rng.normal(0, 1.5, (anchors * (5 + classes), height, width)))


def sizes(rng, levels, anchors):
    return tensor(np.round(rng.uniform(5, 60, (levels, anchors, 2))))


def one_cell(tx, ty, tw, th, objectness, classes):
    return tensor([tx, ty, tw, th, objectness, *classes]).reshape(-1, 1, 1)


SQUARE = [[[16.0, 16.0]]]


def visible():
    found = silent(1, 2, 2, 3)
    found[0, :, 1, 2] = [0, 0, 0, 0, 5, -5, 5]
    two = silent(2, 1, 1, 2)
    two[0, :, 0, 1] = [1, -1, 0, 0, 4, 4]
    two[1, :, 0, 0] = [0, 0, -1, 1, 4, 4]
    return [
        {
            "name": "one object in the last cell",
            "args": [[flat(found)], tensor([[[20.0, 10.0]]]), [8], 0.5],
            "why": "Column 2, row 1, zeros: the centre is the middle of the cell.",
        },
        {
            "name": "two anchors find one object each",
            "args": [[flat(two)], tensor([[[8.0, 8.0], [30.0, 20.0]]]), [16], 0.5],
            "why": "Results come by anchor before row and column.",
        },
        {
            "name": "nothing above the threshold",
            "args": [[flat(silent(1, 2, 2, 2))], tensor(SQUARE), [8], 0.5],
            "edge": True,
            "why": "An empty result keeps its shapes.",
        },
    ]


def hidden(rng):
    wide = silent(1, 2, 2, 5)
    wide[0, :, 1, 3] = [0.5, -0.5, 0.2, -0.2, 3, 2, -2]
    second_only = [flat(silent(2, 2, 2, 2)), noisy(rng, 2, 2, 2, 2)]
    second_only[1][4] = 4.0
    second_only[1][5] = 3.0
    corner = one_cell(-6, -6, 3, 3, 6, [6])
    extreme = one_cell(800, -800, 900, -900, 1000, [-3, 1000, -1000])
    unlikely = one_cell(0, 0, 0, 0, 8, [-8, -9])
    single = [noisy(rng, 2, 3, 3, 4).float(), noisy(rng, 2, 3, 2, 2).float()]
    return [
        {
            "name": "grid wider than high",
            "args": [[flat(wide)], tensor([[[12.0, 30.0]]]), [16], 0.5],
            "edge": True,
            "why": "Columns give x and rows give y.",
        },
        {
            "name": "two anchors with three classes",
            "args": [[noisy(rng, 2, 3, 2, 3)], sizes(rng, 1, 2), [8], 0.1],
            "why": "An anchor's channels lie together, in front of the next anchor's.",
        },
        {
            "name": "three levels",
            "args": [
                [noisy(rng, 2, 2, 4, 4), noisy(rng, 2, 2, 2, 2), noisy(rng, 2, 2, 1, 1)],
                sizes(rng, 3, 2), [8, 16, 32], 0.3,
            ],
            "why": "Each level has its own stride and anchors, and results come level by level.",
        },
        {
            "name": "level without any detection",
            "args": [second_only, sizes(rng, 2, 2), [8, 16], 0.4],
            "edge": True,
            "why": "A level may be empty while another one is not.",
        },
        {
            "name": "all levels without detection",
            "args": [
                [flat(silent(2, 3, 3, 2)), flat(silent(2, 3, 1, 1))],
                sizes(rng, 2, 2), [8, 16], 0.3,
            ],
            "edge": True,
            "why": "An empty result keeps its shapes.",
        },
        {
            "name": "exactly one detection",
            "args": [[one_cell(0.3, -0.2, 0.4, -0.6, 3, [2, -1])], tensor(SQUARE), [32], 0.5],
            "edge": True,
            "why": "One box is still a table with one row.",
        },
        {
            "name": "score equal to the threshold",
            "args": [[one_cell(0, 0, 0, 0, 0, [0])], tensor(SQUARE), [8], 0.25],
            "edge": True,
            "why": "The score 0.5 x 0.5 is the lowest that is kept.",
        },
        {
            "name": "object with an unlikely class",
            "args": [[unlikely], tensor(SQUARE), [8], 0.5],
            "why": "The score is objectness times class, not objectness alone.",
        },
        {
            "name": "two likely classes in one cell",
            "args": [[one_cell(0, 0, 0, 0, 5, [2.0, 3.0, 2.5])], tensor(SQUARE), [8], 0.5],
            "why": "Classes are judged independently of each other.",
        },
        {
            "name": "equal class logits",
            "args": [[one_cell(0, 0, 0, 0, 5, [-2.0, 1.5, 1.5])], tensor(SQUARE), [8], 0.3],
            "edge": True,
            "why": "The lower class wins a tie.",
        },
        {
            "name": "class logits beyond the sigmoid's precision",
            "args": [[one_cell(0, 0, 0, 0, 5, [-2.0, 50.0, 90.0])], tensor(SQUARE), [8], 0.5],
            "edge": True,
            "why": "The largest logit decides; both sigmoids round to 1.",
        },
        {
            "name": "box that leaves the image",
            "args": [[corner], tensor(SQUARE), [8], 0.5],
            "edge": True,
            "why": "Boxes are not clipped.",
        },
        {
            "name": "logits in the hundreds",
            "args": [[extreme], tensor(SQUARE), [8], 0.5],
            "edge": True,
            "why": "Centre and size stay in their bounds, and nothing overflows.",
        },
        {
            "name": "threshold of zero",
            "args": [[noisy(rng, 1, 1, 2, 2)], tensor(SQUARE), [8], 0.0],
            "edge": True,
            "why": "Every cell is kept, in order.",
        },
        {
            "name": "single precision",
            "args": [single, sizes(rng, 2, 2).float(), [8, 16], 0.2],
            "compare": {"rtol": 1e-4, "atol": 1e-3},
            "why": "The head gives float32.",
        },
        {
            "name": "larger grids",
            "args": [
                [noisy(rng, 3, 4, 20, 24), noisy(rng, 3, 4, 10, 12)],
                sizes(rng, 2, 3), [8, 16], 0.6,
            ],
            "why": "A size as in a small detector.",
        },
    ]


def rival_cells():
    """Two neighbouring cells whose boxes overlap, in two images; classes differ in the second."""
    level = np.stack([silent(1, 2, 1, 3)] * 2)
    level[0, 0, :, 0, 0] = [0, 0, 0, 0, 4, 4, -4]
    level[0, 0, :, 0, 1] = [0, 0, 0, 0, 3, 4, -4]
    level[1, 0, :, 0, 0] = [0, 0, 0, 0, 4, 4, -4]
    level[1, 0, :, 0, 1] = [0, 0, 0, 0, 3, -4, 4]
    return tensor(level.reshape(2, -1, 1, 3))


def follow_up(rng):
    def batch(number, anchors, classes, height, width):
        shape = (number, anchors * (5 + classes), height, width)
        return tensor(rng.normal(0, 1.5, shape))

    rivals = [rival_cells()]
    wide = tensor([[[40.0, 16.0]]])
    return [
        {
            "name": "rivals of one class and of two",
            "args": [rivals, wide, [8], 0.5, 0.5, 10],
            "why": "Only boxes of the same class suppress each other.",
        },
        {
            "name": "threshold that lets rivals live",
            "args": [rivals, wide, [8], 0.5, 0.9, 10],
            "why": "Their IoU is below the threshold.",
        },
        {
            "name": "one image without detection",
            "args": [
                [torch.cat([flat(silent(1, 1, 1, 1))[None], tensor(np.full((1, 6, 1, 1), 3.0))])],
                tensor(SQUARE), [8], 0.5, 0.5, 10,
            ],
            "why": "Its result is empty but keeps its shapes.",
        },
        {
            "name": "no more than the limit",
            "args": [[batch(2, 2, 2, 4, 4)], sizes(rng, 1, 2), [8], 0.1, 0.6, 3],
            "why": "The best three of each image remain.",
        },
        {
            "name": "two levels in a batch",
            "args": [
                [batch(3, 2, 3, 4, 5), batch(3, 2, 3, 2, 3)],
                sizes(rng, 2, 2), [8, 16], 0.3, 0.4, 100,
            ],
            "why": "Levels and anchors compete with each other.",
        },
    ]
