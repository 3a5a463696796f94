import numpy as np
import torch


def tensor(values):
    return torch.from_numpy(np.asarray(values, dtype=np.float64))


def case(name, why, weight, bias, calibration, x, wanted=None, edge=False, compare=None):
    made = {
        "name": name,
        "args": [
            tensor(weight), None if bias is None else tensor(bias),
            [tensor(batch) for batch in calibration], tensor(x),
        ],
        "why": why,
    }
    if wanted:
        made["kwargs"] = {"wanted": wanted}
    if edge:
        made["edge"] = True
    if compare:
        made["compare"] = compare
    return made


# With these the steps of the input are its values.
WHOLE = [[[0.0], [255.0]]]


def visible():
    return [
        case(
            "steps of one", "127 and 255 are the ends of the ranges, so all scales are 1.",
            [[127.0, 3.0, -2.0], [-127.0, 0.0, 50.0]], [0.5, -1.0],
            [[[0.0, 255.0, 7.0]]], [[1.0, 2.0, 3.0], [0.0, 200.0, 255.0]],
        ),
        case(
            "rows of different size", "Each row has a step of its own.",
            [[1.27, -0.5, 0.2], [254.0, 10.0, -90.0]], None, WHOLE, [[0.0] * 3], "weights",
        ),
        case(
            "inputs of both signs", "The zero point stands for 0.",
            [[1.0, 1.0]], None, [[[-1.0, 0.5], [2.0, 0.3]]], [[-1.0, 0.0], [0.71, 2.0]], "input",
        ),
        case(
            "inputs beyond the range", "They saturate.",
            [[1.0, 1.0]], None, [[[-1.0, 2.0]]], [[-1.5, 2.5], [40.0, -40.0]], "input", edge=True,
        ),
    ]


def random_layer(rng, outputs, inputs, rows, spread=1.0):
    """Weights whose rows differ much in size, a bias, calibration batches and inputs."""
    weight = rng.normal(0, 1, (outputs, inputs)) * 10 ** rng.uniform(-2, 1, (outputs, 1))
    calibration = [rng.normal(0.5, spread, (n, inputs)) for n in (rows, 2 * rows)]
    return weight, rng.normal(0, 1, outputs), calibration, rng.normal(0.5, spread, (rows, inputs))


def hidden(rng):
    weight, bias, calibration, x = random_layer(rng, 3, 4, 3)
    # Largest and smallest value in different batches, neither of them the last.
    spread = [[[0.1, -3.0]], [[4.5, 0.2]], [[0.3, 0.4]]]
    long = rng.uniform(0.6, 1.0, (2, 700))
    return [
        case(
            "halves of weights", "Halves go to the even neighbour.",
            [[127.0, 0.5, 1.5, 2.5, -0.5, -1.5, -2.5]], None, WHOLE, [[0.0] * 7], "weights",
            edge=True,
        ),
        case(
            "halves of inputs and an odd zero point", "Rounding comes before the zero point.",
            [[1.0] * 4], None, [[[-3.0, 252.0, 0.0, 0.0]]], [[0.5, 1.5, 2.5, -0.5]], "input",
            edge=True,
        ),
        case(
            "row of zeros", "Its scale is 1 and its steps are 0.",
            [[0.0, 0.0], [1.0, -2.0]], [0.25, 0.0], WHOLE, [[3.0, 4.0]], "weights", edge=True,
        ),
        case(
            "output of a row of zeros", "Only the bias is left.",
            [[0.0, 0.0], [1.0, -2.0]], [0.25, 0.0], WHOLE, [[3.0, 4.0]], edge=True,
        ),
        case(
            "largest weight negative", "The size counts, and it becomes -127.",
            [[-4.0, 1.0, 3.9], [0.5, -0.26, 0.1]], None, WHOLE, [[0.0] * 3], "weights",
        ),
        case(
            "calibration above zero", "The range is widened down to 0.",
            [[1.0, 1.0]], None, [[[10.0, 12.0], [20.0, 11.0]]], [[0.0, 5.0], [15.0, 20.0]],
            "input", edge=True,
        ),
        case(
            "calibration below zero", "The range is widened up to 0.",
            [[1.0, 1.0]], None, [[[-10.0, -12.0]]], [[0.0, -5.0], [3.0, -12.0]], "input",
            edge=True,
        ),
        case(
            "calibration of zeros and no rows", "There is no range: scale 1, zero point 0.",
            [[1.0, 2.0]], None, [np.zeros((2, 2)), np.zeros((0, 2))], [[0.0, 3.0], [-2.0, 300.0]],
            "input", edge=True,
        ),
        case(
            "extremes in different batches", "The range is that of all batches.",
            [[1.0, -1.0]], None, spread, [[-3.0, 4.5], [0.3, 0.4]], "input",
        ),
        case(
            "inputs of enormous size", "They saturate as well.",
            [[1.0, 1.0]], None, [[[-1.0, 1.5]]], [[1e30, -1e30], [1e12, -1e12]], "input",
            edge=True,
        ),
        case(
            "inputs of zero", "They are exact, so that the bias comes out.",
            weight, bias, calibration, np.zeros((1, 4)), edge=True,
        ),
        case(
            "no rows and no bias", "The output has no rows.",
            weight, None, calibration, np.zeros((0, 4)), edge=True,
        ),
        case(
            "long rows of large products", "The sum needs more than 16 bits.",
            long, None, [rng.uniform(0.5, 1, (2, 700))], rng.uniform(0.8, 1, (1, 700)),
        ),
        case(
            "types of the integers", "Weights are int8, inputs uint8.",
            weight, bias, calibration, x, "integers", compare={"dtype": "exact"},
        ),
        case("larger layer", "A size as in a small network.", *random_layer(rng, 24, 40, 20)),
    ]


def follow_up(rng):
    def clipped(name, why, calibration, x, percent, wanted="input"):
        inputs = len(x[0])
        weight, bias = rng.normal(0, 1, (2, inputs)), rng.normal(0, 1, 2)
        made = case(name, why, weight, bias, calibration, x, wanted)
        made["args"].append(percent)
        return made

    outlier = rng.uniform(-1, 1, (250, 4))
    outlier[7, 2] = 90.0
    return [
        clipped("one outlier", "It no longer sets the step.", [outlier], outlier[5:9], 0.5),
        clipped("nothing cut off", "Percent 0 is the range from least to greatest.",
                [outlier[:20]], outlier[5:9], 0.0),
        clipped("all values of all batches", "Percentiles are not averaged over batches.",
                [rng.normal(3, 1, (5, 2)), rng.normal(-1, 4, (30, 2))], [[0.0, 1.0]], 10.0),
        clipped("everything above zero", "The range is widened to 0 after the cut.",
                [rng.uniform(5, 9, (10, 2))], [[0.0, 6.0]], 20.0),
        clipped("output after the cut", "Values beyond the range saturate.",
                [outlier], outlier[5:9], 1.0, "output"),
    ]
