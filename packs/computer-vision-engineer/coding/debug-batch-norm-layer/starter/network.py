"""A chain of layers."""


class Network:
    """Runs layers one after the other.

    Args:
        layers: objects with forward, backward and a flag `training`
    """

    def __init__(self, layers):
        self.layers = list(layers)

    def train(self):
        """Switches all layers to training."""
        for layer in self.layers:
            layer.training = True

    def eval(self):
        """Switches all layers to evaluation."""
        for layer in self.layers:
            layer.training = False

    def forward(self, x):
        """Maps the input through all layers."""
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def backward(self, grad):
        """Takes the gradient for the output back to the input."""
        for layer in reversed(self.layers):
            grad = layer.backward(grad)
        return grad
