"""Builds the layer and returns what a case looks at."""


def run(solution, entry, args, kwargs):
    weight, bias, calibration, x, *more = args
    wanted = kwargs.get("wanted", "output")
    layer = getattr(solution, entry)(weight, bias, calibration, *more)
    if wanted == "weights":
        return {"weight_q": layer.weight_q, "weight_scale": layer.weight_scale}
    if wanted == "input":
        return {
            "scale": float(layer.input_scale),
            "zero point": int(layer.input_zero_point),
            "quantised": layer.quantise_input(x),
        }
    if wanted == "integers":
        return {"weight_q": layer.weight_q, "quantised": layer.quantise_input(x)}
    return layer(x)
