from torch import nn


class ModelEMA:
    """Exponential moving average of a model's parameters and buffers.

    Attributes:
        module: a model of its own of the same kind, which holds the averages.
    """

    def __init__(self, model: nn.Module, decay: float = 0.999, warm_up: bool = True):
        """Starts the averages at the model's present values.

        Args:
            model: the model that is trained.
            decay: share of the old average that is kept, from 0 to 1.
            warm_up: whether the decay is smaller in the first updates.
        """
        raise NotImplementedError

    def update(self, model: nn.Module) -> None:
        """Takes the present values of the model into the averages."""
        raise NotImplementedError
