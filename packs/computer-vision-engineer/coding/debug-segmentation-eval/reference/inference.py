"""Predictions, with the mirrored image averaged in if wanted."""


def class_scores(model, image, flip):
    """Scores of the classes at each pixel.

    Args:
        model: maps an image (H, W, 3) to scores (C, H, W)
        image: float array (H, W, 3)
        flip: whether the scores of the image mirrored left to right are averaged in

    Returns:
        float array (C, H, W), pixel by pixel for the image as given
    """
    scores = model(image)
    if flip:
        mirrored = model(image[:, ::-1])
        # Scores have the class in front, so the width is the last axis here.
        scores = (scores + mirrored[:, :, ::-1]) / 2
    return scores


def predict(model, image, flip=True):
    """Returns the class with the highest score at each pixel, int (H, W); see `class_scores`."""
    return class_scores(model, image, flip).argmax(axis=0)
