"""Evaluates a model that goes by colour on images painted from maps of what it sees."""
import numpy as np

PALETTE = np.array([[0.50, 0.25, 0.50], [0.27, 0.27, 0.27], [0.42, 0.56, 0.14], [0.86, 0.08, 0.24]])


def _model(slant):
    """Scores by closeness to the palette; `slant` favours class 0 towards the right."""
    def model(image):
        image = np.asarray(image)
        scores = -((image[None] - PALETTE[:, None, None]) ** 2).sum(axis=3)
        scores[0] += slant * np.linspace(0.0, 1.0, image.shape[1])[None, :]
        return scores
    return model


def run(solution, entry, args, kwargs):
    if entry == "sample":
        import samples
        image, classes = samples.prepare(*args)
        return {"image": np.asarray(image), "classes": np.asarray(classes)}
    if entry == "preview":
        import labels
        return labels.preview(*args)
    if entry == "report":
        return solution.report(*args)
    seen, numbers, size = args
    pairs = [(PALETTE[s], n) for s, n in zip(seen, numbers)]
    result = solution.evaluate(_model(kwargs.get("slant", 0.0)), pairs, tuple(size),
                               flip=kwargs.get("flip", False))
    if entry == "class figures":
        return {"iou": result["iou"], "pixel_accuracy": result["pixel_accuracy"]}
    return result
