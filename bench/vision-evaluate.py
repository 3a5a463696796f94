"""Loads, evaluates and accumulates once; prints what it took, not counting imports. Usage: TOOL bbox|segm GT DETECTIONS"""
import contextlib
import io
import json
import os
import resource
import sys
import time

tool, kind, truth, detections = sys.argv[1:]
if tool == "pycocotools":
    from pycocotools.coco import COCO
    from pycocotools.cocoeval import COCOeval
elif tool == "faster-coco-eval":
    from faster_coco_eval import COCO
    from faster_coco_eval import COCOeval_faster as COCOeval
else:
    from hotcoco import COCO, COCOeval


def peak_megabytes():
    # ru_maxrss begins with the parent's memory at the fork; the high-water mark of /proc does not.
    if os.path.exists("/proc/self/status"):
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024 / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


wall, processor = time.perf_counter(), time.process_time()
with contextlib.redirect_stdout(io.StringIO()):
    coco = COCO(truth)
    evaluation = COCOeval(coco, coco.loadRes(detections) if hasattr(coco, "loadRes") else coco.load_res(detections), kind)
    evaluation.evaluate()
    evaluation.accumulate()
    evaluation.summarize()
wall, processor = time.perf_counter() - wall, time.process_time() - processor
stats = [float(value) for value in evaluation.stats][:12]
print(json.dumps({"wall": wall, "processor": processor, "peak": peak_megabytes(), "stats": stats}))
