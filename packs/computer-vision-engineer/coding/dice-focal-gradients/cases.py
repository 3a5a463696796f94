import numpy as np

FOCAL = "focal_loss"
# Cases whose gradient is compared with central differences, and the function.
CHECKED = {
    "finite differences of the Dice loss": "dice_loss",
    "finite differences of the focal loss": "focal_loss",
    "finite differences of the focal loss, gamma below one": "focal_loss",
}


def _logits(*images):
    return np.array(images, dtype=np.float64)


def _mask(*images):
    return np.array(images, dtype=np.uint8)


def _random(rng, n, height, width, share=0.3, spread=2.0):
    logits = np.round(rng.normal(0, spread, (n, height, width)), 2)
    return [logits, (rng.random((n, height, width)) < share).astype(np.uint8)]


def visible():
    half = _mask([[1, 1], [0, 0]])
    return [
        {"name": "Dice of undecided pixels", "args": [np.zeros((1, 2, 2)), half, 1.0],
         "why": "With p = 0.5 everywhere the coefficient is (2 * 1 + 1) / (2 + 2 + 1)."},
        {"name": "Dice of an empty mask", "edge": True,
         "args": [_logits([[-2, 0], [1, -3]]), np.zeros((1, 2, 2), np.uint8), 1.0],
         "why": "Without foreground the formula is smooth / (sum of p + smooth)."},
        {"name": "focal loss of undecided pixels", "entry": FOCAL,
         "args": [np.zeros((1, 2, 2)), half, 0.25, 2.0],
         "why": "Foreground weighs 0.25 and background 0.75."},
        {"name": "gamma of zero", "entry": FOCAL, "edge": True,
         "args": [_logits([[2, -1], [0.5, -3]]), half, 0.5, 0.0],
         "why": "What remains is half the cross-entropy."},
    ]


def hidden(rng):
    mask = _mask([[1, 0, 1], [0, 0, 1]])
    right = np.where(mask == 1, 1000.0, -1000.0)
    mixed = _logits([[1000, -40, -800], [35, -1000, 0]])
    two, two_mask = _random(rng, 2, 3, 4)
    two_mask[0] = 0
    two_mask[0, 1, 2] = 1
    two_mask[1] = 1
    three = _random(rng, 3, 3, 4)
    cases = [
        {"name": "Dice of images with different amounts of foreground",
         "args": [two, two_mask, 1.0],
         "why": "Each image has a coefficient of its own, and their losses are averaged."},
        {"name": "Dice of certain logits", "edge": True, "args": [mixed, mask, 1.0],
         "why": "Logits of a thousand in size give neither NaN nor overflow."},
        {"name": "Dice of an empty mask and nothing found", "edge": True,
         "args": [np.full((1, 2, 3), -1000.0), np.zeros((1, 2, 3), np.uint8), 1.0],
         "why": "Nothing to find and nothing found is a loss of 0."},
        {"name": "Dice with a small smooth term", "edge": True,
         "args": [*_random(rng, 2, 3, 3), 1e-6]},
        {"name": "Dice of a full mask", "edge": True,
         "args": [three[0], np.ones((3, 3, 4), np.uint8), 1.0]},
        {"name": "focal loss of certain and right logits", "entry": FOCAL, "edge": True,
         "args": [right, mask, 0.25, 2.0], "why": "Loss and gradient are 0."},
        {"name": "focal loss of certain and wrong logits", "entry": FOCAL, "edge": True,
         "args": [-right, mask, 0.25, 2.0],
         "why": "The loss grows in proportion to the logit and is not cut off."},
        {"name": "gamma of one half with certain logits", "entry": FOCAL, "edge": True,
         "args": [mixed, mask, 0.4, 0.5], "why": "0 is not to be raised to a power below 0."},
        {"name": "gamma of zero with certain logits", "entry": FOCAL, "edge": True,
         "args": [right, mask, 0.25, 0.0]},
        {"name": "foreground outweighs background", "entry": FOCAL,
         "args": [*_random(rng, 2, 3, 4), 0.9, 2.0]},
        {"name": "single pixel", "entry": FOCAL, "edge": True,
         "args": [_logits([[-1.5]]), _mask([[1]]), 0.25, 2.0]},
        {"name": "focal loss of larger images", "entry": FOCAL,
         "args": [*_random(rng, 3, 40, 50, 0.05, 4.0), 0.25, 1.5]},
    ]
    settings = ([1.0], [0.25, 2.0], [0.7, 0.5])
    for (name, entry), rest in zip(CHECKED.items(), settings):
        cases.append({"name": name, "entry": entry, "args": [*_random(rng, 2, 2, 3), *rest],
                      "compare": {"rtol": 1e-5, "atol": 1e-9},
                      "why": "The gradient must agree with central differences of the loss."})
    return cases


def follow_up(rng):
    mask = _mask([[1, 0, 1], [0, 0, 1]])
    return [
        {"name": "Tversky of undecided pixels", "args": [np.zeros((1, 2, 3)), mask, 0.3, 0.7, 1.0]},
        {"name": "Tversky with missing foreground weighing more",
         "args": [*_random(rng, 2, 3, 4), 0.2, 0.8, 1.0]},
        {"name": "Tversky with equal weights is Dice",
         "args": [*_random(rng, 2, 3, 4), 0.5, 0.5, 0.5]},
        {"name": "Tversky with weights above one", "edge": True,
         "args": [*_random(rng, 2, 3, 4), 1.5, 2.0, 1.0]},
        {"name": "Tversky of empty masks", "edge": True,
         "args": [_random(rng, 2, 3, 4)[0], np.zeros((2, 3, 4), np.uint8), 0.3, 0.7, 1.0]},
        {"name": "Tversky of certain logits", "edge": True,
         "args": [np.where(mask == 1, -1000.0, 900.0), mask, 0.3, 0.7, 1.0]},
    ]


def _differences(loss, value, step=1e-4):
    """Central differences of a smooth function, with Richardson's extrapolation."""
    grad = np.zeros_like(value)
    for index in np.ndindex(value.shape):
        slopes = []
        for h in (step, 2 * step):
            above, below = value.copy(), value.copy()
            above[index] += h
            below[index] -= h
            slopes.append((loss(above) - loss(below)) / (2 * h))
        grad[index] = (4 * slopes[0] - slopes[1]) / 3
    return grad


def expected(reference, case):
    if case["name"] not in CHECKED:
        return None
    function = getattr(reference, CHECKED[case["name"]])
    logits, *rest = case["args"]
    return function(logits, *rest)[0], _differences(lambda z: function(z, *rest)[0], logits)
