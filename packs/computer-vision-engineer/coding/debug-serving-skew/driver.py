"""Calls one of the preparations; the description of the input comes as a dict."""
import numpy as np


def run(solution, entry, args, kwargs):
    from spec import Spec
    if entry == "classify":
        labels, probabilities = solution.classify(*args)
        return {"labels": np.asarray(labels), "probabilities": np.asarray(probabilities)}
    if entry == "statistics":
        import skew_report
        return tuple(np.asarray(v) for v in skew_report.channel_statistics(*args))
    *pictures, spec = args
    spec = Spec(**spec)
    if entry == "training":
        import training
        return training.prepare(*pictures, spec)
    return np.asarray(getattr(solution, entry)(*pictures, spec))
