import numpy as np

NET = {"mean": (0.51, 0.47, 0.40), "std": (0.24, 0.23, 0.26)}
PLAIN = {"mean": (0.0, 0.0, 0.0), "std": (1.0, 1.0, 1.0)}
SHIFTED = {"mean": (0.5, 0.4, 0.3), "std": (1.0, 1.0, 1.0)}


def _grey(pixels):
    return np.repeat(np.asarray(pixels, dtype=np.uint8)[:, :, None], 3, axis=2)


def _flat(colour, side=2):
    return np.tile(np.array(colour, dtype=np.uint8), (side, side, 1))


def visible():
    ramp = _grey([[0, 40, 80, 120]] * 4)
    return [
        {"name": "upload of the network's size", "entry": "prepare_upload",
         "args": [_flat((200, 100, 50)), {"size": 2, **SHIFTED}],
         "why": "Uploads come as red, green, blue."},
        {"name": "ramp scaled to half", "entry": "prepare",
         "args": [ramp, {"size": 2, **PLAIN}],
         "why": "Training gives the mean of two neighbouring columns here, as 20 and 100 of 255."},
        {"name": "training on the same ramp", "entry": "training",
         "args": [ramp, {"size": 2, **PLAIN}],
         "why": "The preparation in training is right by definition."},
        {"name": "dark exposures", "entry": "prepare_camera",
         "args": [_grey([[10, 21], [32, 43]]), _grey([[13, 21], [30, 40]]), {"size": 2, **PLAIN}],
         "why": "The mean of two exposures is rounded down."},
    ]


def hidden(rng):
    def noise(height, width, high):
        return _grey(rng.integers(0, high, (height, width)))

    def colours(side, high):
        return rng.integers(0, high, (side, side, 3)).astype(np.uint8)

    bgr = colours(3, 128)
    upload = colours(4, 256)
    alpha = np.concatenate([upload, rng.integers(0, 256, (4, 4, 1)).astype(np.uint8)], axis=2)
    inputs = rng.normal(size=(3, 3, 2, 2)).astype(np.float32)
    return [
        {"name": "part in one colour", "entry": "prepare_camera",
         "args": [_flat((100, 20, 0)), _flat((100, 20, 0)), {"size": 2, **SHIFTED}],
         "why": "The camera delivers blue, green, red; the network wants red, green, blue."},
        {"name": "random colours from the camera", "entry": "prepare_camera",
         "args": [bgr, bgr, {"size": 3, **PLAIN}],
         "why": "The camera delivers blue, green, red; the network wants red, green, blue."},
        {"name": "wide picture scaled down", "entry": "prepare",
         "args": [noise(6, 9, 256), {"size": 3, **PLAIN}],
         "why": "Output pixel centres lie as in training."},
        {"name": "small picture scaled up", "entry": "prepare",
         "args": [noise(3, 2, 256), {"size": 6, **PLAIN}],
         "why": "Output pixel centres lie as in training."},
        {"name": "normalised like in training", "entry": "prepare",
         "args": [noise(4, 4, 256), {"size": 4, **NET}],
         "why": "A picture of the network's size shows the normalisation alone."},
        {"name": "picture at the mean grey value", "entry": "prepare", "edge": True,
         "args": [_flat((102, 102, 102)), {"size": 2, "mean": (0.4,) * 3, "std": (0.2,) * 3}],
         "why": "A pixel at the mean of the training photographs becomes 0."},
        {"name": "bright exposures", "entry": "prepare_camera",
         "args": [_grey([[200, 90], [255, 128]]), _grey([[180, 250], [255, 128]]),
                  {"size": 2, **PLAIN}],
         "why": "The mean of 200 and 180 is 190."},
        {"name": "random grey exposures", "entry": "prepare_camera",
         "args": [noise(5, 5, 256), noise(5, 5, 256), {"size": 5, **PLAIN}],
         "why": "The mean of two exposures is rounded down, whatever their values."},
        {"name": "both exposures white", "entry": "prepare_camera", "edge": True,
         "args": [_flat((255, 255, 255)), _flat((255, 255, 255)), {"size": 2, **PLAIN}],
         "why": "The mean of 255 and 255 is 255."},
        {"name": "odd sums of dark exposures", "entry": "prepare_camera", "edge": True,
         "args": [_grey([[3, 7], [1, 0]]), _grey([[5, 1], [0, 0]]), {"size": 2, **PLAIN}],
         "why": "The mean of 3 and 5 is 4, and that of 1 and 0 is rounded down to 0."},
        {"name": "random upload", "entry": "prepare_upload", "args": [upload, {"size": 4, **PLAIN}],
         "why": "Uploads come as red, green, blue."},
        {"name": "upload with alpha", "entry": "prepare_upload",
         "args": [alpha, {"size": 4, **SHIFTED}], "why": "The fourth channel is ignored."},
        {"name": "grey upload", "entry": "prepare_upload", "edge": True,
         "args": [upload[:, :, 0], {"size": 4, **SHIFTED}],
         "why": "A grey picture has the same value in all three channels."},
        {"name": "training preparation", "entry": "training",
         "args": [rng.integers(0, 256, (7, 5, 3)).astype(np.uint8), {"size": 4, **NET}],
         "why": "The weights belong to this preparation, so it stays as it is."},
        {"name": "labels and probabilities", "entry": "classify",
         "args": [inputs, np.round(rng.normal(size=(4, 3)), 2), np.round(rng.normal(size=4), 2)],
         "why": "The classification itself is right."},
    ]
