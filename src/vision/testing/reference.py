"""Makes reference.json: small scenes with the figures that pycocotools computes for them, at full precision.

Repeat with: pip install pycocotools==2.0.11, then python reference.py. Scenes hold what is easily got wrong: crowds,
objects of every size range, equal scores, empty images, more detections than the limit, a class without ground truth.
"""
import contextlib
import io
import json
import os
import random

import numpy
from pycocotools import mask as masks
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

SIDE = 200


def rectangle(box):
    x, y, w, h = box
    return [[x, y, x + w, y, x + w, y + h, x, y + h]]


def run_lengths(box):
    rle = masks.frPyObjects(rectangle(box), SIDE, SIDE)[0]
    return {"size": rle["size"], "counts": rle["counts"].decode()}


def some_box(rng):
    w, h = rng.choice([(8, 12), (20, 30), (50, 40), (110, 100)])
    w, h = w + rng.randint(0, 9), h + rng.randint(0, 9)
    return [rng.randint(0, SIDE - w), rng.randint(0, SIDE - h), w, h]


def scene(seed):
    rng = random.Random(seed)
    images = [{"id": i + 1, "width": SIDE, "height": SIDE} for i in range(rng.randint(2, 5))]
    categories = [{"id": i + 1, "name": f"class {i + 1}"} for i in range(3)]
    annotations, detections = [], []
    for image in images[1:]:  # the first image has no object
        for _ in range(rng.randint(1, 5)):
            box = some_box(rng)
            annotations.append({
                "id": len(annotations) + 1, "image_id": image["id"], "category_id": rng.randint(1, 2),
                "bbox": box, "area": box[2] * box[3], "iscrowd": int(rng.random() < 0.2),
                "segmentation": run_lengths(box),
            })
    for image in images:
        own = [one for one in annotations if one["image_id"] == image["id"]]
        for _ in range(rng.choice([2, 5, 110] if seed % 6 == 0 else [0, 2, 6])):
            if own and rng.random() < 0.7:
                near = rng.choice(own)
                x, y, w, h = near["bbox"]
                box = [max(0, x + rng.randint(-4, 4)), max(0, y + rng.randint(-4, 4)), w + rng.randint(0, 5), h]
                category = near["category_id"] if rng.random() < 0.9 else 3
            else:
                box, category = some_box(rng), rng.randint(1, 3)
            detections.append({
                "image_id": image["id"], "category_id": category, "bbox": box,
                "score": rng.choice([0.9, 0.7, 0.5, round(rng.random(), 3)]),
            })
    return {"images": images, "categories": categories, "annotations": annotations}, detections


def figures(truth, detections, kind):
    if kind == "segm":
        detections = [
            {key: value for key, value in {**one, "segmentation": run_lengths(one["bbox"])}.items() if key != "bbox"}
            for one in detections
        ]
    with contextlib.redirect_stdout(io.StringIO()):
        coco = COCO()
        coco.dataset = json.loads(json.dumps(truth))
        coco.createIndex()
        evaluation = COCOeval(coco, coco.loadRes(json.loads(json.dumps(detections))), kind)
        evaluation.evaluate()
        evaluation.accumulate()
        evaluation.summarize()
    return [float(value) for value in evaluation.stats], checksums(evaluation.eval)


def checksums(accumulated):
    """For [IoU .5, .75, .95] x [class] x [all, medium]: precision, and scores, weighed by 1 to 101 and summed."""
    weights = numpy.arange(1, 102)
    return [
        None if accumulated["precision"][t, 0, k, a, -1] < 0 else
        [float(weights @ accumulated[what][t, :, k, a, -1]) for what in ("precision", "scores")]
        for t in (0, 5, 9) for k in range(3) for a in (0, 2)
    ]


cases = []
for seed in range(24):
    truth, detections = scene(seed)
    if not detections:
        continue
    for one in truth["annotations"]:
        del one["segmentation"]
    with_masks = {**truth, "annotations": [{**one, "segmentation": run_lengths(one["bbox"])} for one in truth["annotations"]]}
    bbox, bbox_curves = figures(with_masks, detections, "bbox")
    segm, segm_curves = figures(with_masks, detections, "segm")
    cases.append({
        **truth, "detections": detections, "bbox": bbox, "segm": segm,
        "curves": {"bbox": bbox_curves, "segm": segm_curves},
    })
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "reference.json"), "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]\n")
print(len(cases), "scenes")
