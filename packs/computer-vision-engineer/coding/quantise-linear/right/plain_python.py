import torch


def saturated(value, low, high):
    return max(low, min(high, round(value)))


class QuantisedLinear:
    """Lists of Python numbers, one row and one sum at a time."""

    def __init__(self, weight, bias, calibration):
        steps, scales = [], []
        for row in weight.tolist():
            size = max(abs(value) for value in row)
            scale = size / 127 if size else 1.0
            scales.append(scale)
            steps.append([saturated(value / scale, -127, 127) for value in row])
        self.weight_q = torch.tensor(steps, dtype=torch.int8)
        self.weight_scale = torch.tensor(scales, dtype=torch.float64)
        self.bias = [0.0] * len(scales) if bias is None else bias.tolist()
        seen = [0.0] + [v for batch in calibration for row in batch.tolist() for v in row]
        low, high = min(seen), max(seen)
        self.input_scale = (high - low) / 255 if high > low else 1.0
        self.input_zero_point = saturated(-low / self.input_scale, 0, 255)

    def quantise_input(self, x):
        zero = self.input_zero_point
        steps = [
            [max(0, min(255, round(value / self.input_scale) + zero)) for value in row]
            for row in x.tolist()
        ]
        return torch.tensor(steps, dtype=torch.uint8).reshape(x.shape)

    def __call__(self, x):
        rows = self.quantise_input(x).tolist()
        weights = self.weight_q.tolist()
        scales = self.weight_scale.tolist()
        out = []
        for row in rows:
            shifted = [step - self.input_zero_point for step in row]
            for steps, scale, offset in zip(weights, scales, self.bias):
                total = sum(a * b for a, b in zip(shifted, steps))
                out.append(self.input_scale * scale * total + offset)
        return torch.tensor(out, dtype=torch.float64).reshape(len(rows), len(weights))
