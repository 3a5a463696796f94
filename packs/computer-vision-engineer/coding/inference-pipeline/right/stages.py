import torch
import torch.nn.functional as F


class Letterbox:
    """One image's way into the network's input and back."""

    def __init__(self, image, size):
        self.image = image
        self.height, self.width = image.shape[:2]
        longest = max(self.height, self.width)
        self.inner = [max(1, round(side * size / longest)) for side in image.shape[:2]]
        self.before = [(size - side) // 2 for side in self.inner]
        self.after = [size - a - b for a, b in zip(self.inner, self.before)]

    def forward(self):
        scaled = F.interpolate(
            self.image.to(torch.float32).movedim(2, 0).unsqueeze(0), self.inner,
            mode="bilinear", align_corners=False,
        )
        (top, left), (bottom, right) = self.before, self.after
        return F.pad(scaled, [left, right, top, bottom], value=114.0) / 255

    def back(self, boxes):
        top, left = self.before
        high, wide = self.inner
        x1, y1, x2, y2 = boxes.unbind(-1)
        x1, x2 = ((x - left) * self.width / wide for x in (x1, x2))
        y1, y2 = ((y - top) * self.height / high for y in (y1, y2))
        return torch.stack([
            x1.clip(0, self.width), y1.clip(0, self.height),
            x2.clip(0, self.width), y2.clip(0, self.height),
        ], dim=-1)


@torch.no_grad()
def predict(model, batch):
    switched = [module for module in model.modules() if module.training]
    model.eval()
    try:
        return model(batch)
    finally:
        for module in switched:
            module.training = True


def detect(model, images, size, mean, std, score_threshold):
    if len(images) == 0:
        return []
    stages = [Letterbox(image, size) for image in images]
    batch = torch.cat([stage.forward() for stage in stages])
    mean = torch.tensor(mean).reshape(1, 3, 1, 1)
    std = torch.tensor(std).reshape(1, 3, 1, 1)
    all_boxes, all_scores = predict(model, (batch - mean) / std)
    results = []
    for stage, boxes, scores in zip(stages, all_boxes, all_scores):
        boxes = stage.back(boxes)
        areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
        index = torch.nonzero((scores >= score_threshold) & (areas > 0)).flatten()
        results.append((boxes[index], scores[index]))
    return results
