"""Calls a function of the solution by name, or both functions in turn."""


def run(solution, entry, args, kwargs):
    name = entry.split(":")[-1]
    if name == "round_trip":
        boxes, anchors, variances = args
        return solution.decode(solution.encode(boxes, anchors, variances), anchors, variances)
    return getattr(solution, name)(*args, **kwargs)
