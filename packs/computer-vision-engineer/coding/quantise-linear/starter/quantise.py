from __future__ import annotations

import torch


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
        raise NotImplementedError

    def quantise_input(self, x: torch.Tensor) -> torch.Tensor:
        """Turn inputs x (N, I), float64, into steps (N, I), uint8."""
        raise NotImplementedError

    def __call__(self, x: torch.Tensor) -> torch.Tensor:
        """Turn inputs x (N, I), float64, into outputs (N, O), float64."""
        raise NotImplementedError
