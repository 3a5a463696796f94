from __future__ import annotations

import torch


def quantise_weight(weight: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Symmetric steps (O, I), int8, and the scale of each row (O,)."""
    largest = weight.abs().amax(dim=1)
    # A row of zeros has no step of its own; any scale reproduces it.
    scale = torch.where(largest > 0, largest / 127, torch.ones_like(largest))
    steps = torch.round(weight / scale[:, None]).clamp(-127, 127)
    return steps.to(torch.int8), scale


def observed_range(calibration: list[torch.Tensor]) -> tuple[float, float]:
    """Smallest and largest value of all batches; (0, 0) if there are none."""
    values = torch.cat([batch.flatten() for batch in calibration])
    if values.numel() == 0:
        return 0.0, 0.0
    return values.min().item(), values.max().item()


def input_parameters(low: float, high: float) -> tuple[float, int]:
    """Scale and zero point that map [low, high], widened to contain 0, to 0 .. 255."""
    low, high = min(low, 0.0), max(high, 0.0)
    scale = (high - low) / 255
    # Python's round takes halves to even, too.
    return scale, min(max(round(-low / scale), 0), 255)


class QuantisedLinear:
    """A linear layer with 8-bit weights and inputs, made from a trained one.

    Args:
        weight: (O, I), float64.
        bias: (O,), float64, or None.
        calibration: inputs of the layer, tensors (n, I), float64; n may differ and be 0.

    Attributes:
        weight_q: (O, I), int8.
        weight_scale: (O,), float64, the step of each row of weights.
        input_scale: the step of the inputs.
        input_zero_point: the whole number that stands for an input of 0.
    """

    def __init__(
        self, weight: torch.Tensor, bias: torch.Tensor | None, calibration: list[torch.Tensor]
    ):
        self.weight_q, self.weight_scale = quantise_weight(weight)
        self.bias = bias
        self.input_scale, self.input_zero_point = input_parameters(*observed_range(calibration))

    def quantise_input(self, x: torch.Tensor) -> torch.Tensor:
        """Turn inputs x (N, I), float64, into steps (N, I), uint8."""
        steps = torch.round(x / self.input_scale) + self.input_zero_point
        # Saturated while still floating point: a cast would wrap round.
        return steps.clamp(0, 255).to(torch.uint8)

    def __call__(self, x: torch.Tensor) -> torch.Tensor:
        """Turn inputs x (N, I), float64, into outputs (N, O), float64."""
        steps = self.quantise_input(x).to(torch.int32) - self.input_zero_point
        sums = steps @ self.weight_q.to(torch.int32).T
        out = sums * (self.input_scale * self.weight_scale)
        return out if self.bias is None else out + self.bias
