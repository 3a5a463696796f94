import numpy as np


def _rows(*rows):
    return np.array(rows, dtype=np.float64)


def _labels(*values):
    return np.array(values, dtype=np.int64)


def _softmax(logits):
    weights = np.exp(logits - logits.max(axis=1, keepdims=True))
    return weights / weights.sum(axis=1, keepdims=True)


def _draw(rng, probabilities):
    """One label for each row, drawn with its probabilities."""
    below = np.cumsum(probabilities, axis=1) < rng.random((len(probabilities), 1))
    return np.minimum(below.sum(axis=1), probabilities.shape[1] - 1)


def _model(rng, n, classes, temperature):
    """Logits, with labels drawn as if they should be divided by the temperature."""
    logits = rng.normal(size=(n, classes)) * 3
    return logits, _draw(rng, _softmax(logits / temperature))


def _predictions(rng, n, classes, temperature=2.0):
    """Probabilities of an overconfident model, and labels."""
    logits, labels = _model(rng, n, classes, temperature)
    return [_softmax(logits), labels]


def visible():
    return [
        {"name": "one bin",
         "args": [_rows([0.9, 0.1], [0.2, 0.8], [0.7, 0.3], [0.6, 0.4]), _labels(0, 1, 1, 0), 1],
         "why": "Accuracy 0.75 and mean confidence 0.75 agree."},
        {"name": "bins of unequal size",
         "args": [_rows([0.9, 0.1], [0.8, 0.2], [0.95, 0.05], [0.6, 0.4]),
                  _labels(0, 0, 1, 1), 4],
         "why": "The bin (0.5, 0.75] holds one prediction, (0.75, 1] holds three."},
        {"name": "no predictions", "args": [np.zeros((0, 3)), np.zeros(0, dtype=np.int64), 10],
         "edge": True, "why": "Nothing predicted, no error: 0."},
        {"name": "always certain and right", "edge": True,
         "args": [_rows([1, 0, 0], [0, 0, 1]), _labels(0, 2), 5],
         "why": "A confidence of 1 that is always right is calibrated."},
    ]


def hidden(rng):
    return [
        {"name": "always certain and wrong", "edge": True,
         "args": [_rows([1, 0, 0], [0, 0, 1]), _labels(2, 0), 5],
         "why": "A confidence of exactly 1 belongs to the last bin; here the error is 1."},
        {"name": "confidence exactly on a bin edge", "edge": True,
         "args": [_rows([0.5, 0.3, 0.2], [0.6, 0.2, 0.2]), _labels(0, 1), 2],
         "why": "0.5 belongs to the bin that ends there, not to the one that begins there."},
        {"name": "edges of four bins", "edge": True,
         "args": [_rows([0.25, 0.25, 0.25, 0.25], [0.5, 0.25, 0.125, 0.125],
                        [0.125, 0.75, 0.125, 0.0], [0.4375, 0.25, 0.25, 0.0625]),
                  _labels(0, 1, 1, 3), 4],
         "why": "All bins are closed on the right."},
        {"name": "two classes tied", "edge": True,
         "args": [_rows([0.4, 0.2, 0.4], [0.1, 0.45, 0.45]), _labels(0, 1), 3],
         "why": "Among equal probabilities the lower class is the predicted one."},
        {"name": "over- and underconfident bins",
         "args": [_rows([0.65, 0.35], [0.65, 0.35], [0.9, 0.1], [0.9, 0.1]),
                  _labels(0, 0, 1, 0), 5],
         "why": "Gaps of opposite sign do not cancel between bins."},
        {"name": "right and wrong in one bin",
         "args": [_rows([0.52, 0.48], [0.48, 0.52], [0.45, 0.55], [0.54, 0.46]),
                  _labels(0, 0, 1, 1), 5],
         "why": "Accuracy and mean confidence of a bin are compared, not single predictions."},
        {"name": "most bins empty", "edge": True,
         "args": [_rows([0.97, 0.03], [0.53, 0.47]), _labels(0, 1), 50],
         "why": "An empty bin adds nothing."},
        {"name": "narrow range of confidences", "edge": True,
         "args": [_rows([0.91, 0.09], [0.08, 0.92], [0.93, 0.07], [0.94, 0.06]),
                  _labels(0, 0, 0, 1), 4],
         "why": "The bins divide the range from 0 to 1, whatever the data are."},
        {"name": "true class with low probability",
         "args": [_rows([0.7, 0.2, 0.1], [0.1, 0.1, 0.8]), _labels(2, 1), 4],
         "why": "Confidence is the probability of the predicted class, also if it is wrong."},
        {"name": "a single class", "edge": True,
         "args": [np.ones((3, 1)), _labels(0, 0, 0), 10]},
        {"name": "a single prediction", "edge": True,
         "args": [_rows([0.2, 0.3, 0.5]), _labels(1), 15]},
        {"name": "few random predictions", "args": [*_predictions(rng, 6, 3), 3]},
        {"name": "more bins than predictions", "args": [*_predictions(rng, 5, 4), 37]},
        {"name": "thousands of predictions", "args": [*_predictions(rng, 4000, 10), 15]},
    ]


def follow_up(rng):
    loose = {"rtol": 1e-3, "atol": 1e-4}
    shifted, shifted_labels = _model(rng, 200, 4, 1.7)
    certain = rng.normal(size=(20, 3))
    cases = [
        {"name": "overconfident model", "args": [*_model(rng, 300, 5, 2.5)]},
        {"name": "underconfident model", "args": [*_model(rng, 300, 3, 0.6)]},
        {"name": "calibrated model", "args": [*_model(rng, 300, 4, 1.0)]},
        {"name": "logits with a large offset", "edge": True,
         "args": [shifted + 2000.0, shifted_labels],
         "why": "Adding a number to all logits of a row changes nothing but can overflow."},
        {"name": "every prediction right", "edge": True, "args": [certain, certain.argmax(axis=1)],
         "why": "Ever smaller temperatures are better, so the lower limit is returned."},
        {"name": "every prediction wrong", "edge": True, "args": [certain, certain.argmin(axis=1)],
         "why": "Ever larger temperatures are better, so the upper limit is returned."},
    ]
    return [{**case, "compare": loose} for case in cases]
