"""Calls the whole post-processing or one of its parts."""
import numpy as np


def run(solution, entry, args, kwargs):
    if entry == "nms":
        import suppression
        return suppression.nms(*args, **kwargs)
    if entry == "image":
        from letterbox import Letterbox
        image, size = args
        return Letterbox.of(image.shape[:2], size).image(image)
    boxes, scores, classes = solution.postprocess(*args, **kwargs)
    return {"boxes": np.asarray(boxes), "scores": np.asarray(scores),
            "classes": np.asarray(classes)}
