"""Layers that several networks choose from."""

from torch import nn
from torch.nn.utils import spectral_norm

ACTIVATIONS = {
    "relu": nn.ReLU, "leaky": lambda: nn.LeakyReLU(0.2), "elu": nn.ELU, "silu": nn.SiLU, "tanh": nn.Tanh,
}


class Choice:
    """One network's choices: what normalises it, what activates it, how much drops out, which layers have biases."""

    def __init__(self, norm, activation, dropout=0, biases="needed"):
        self.norm, self.activation, self.dropout, self.biases = norm, activation, dropout, biases

    def bias(self, normalised):
        if self.biases != "needed":
            return self.biases == "everywhere"
        return not (normalised and self.norm in ("batch", "layer", "instance"))

    def weighted(self, layer):
        return spectral_norm(layer) if self.norm == "spectral" else layer

    def linear(self, inputs, outputs, normalised=True):
        return self.weighted(nn.Linear(inputs, outputs, bias=self.bias(normalised)))

    def conv(self, inputs, outputs, kernel, stride=1, padding=0, normalised=True):
        return self.weighted(nn.Conv2d(inputs, outputs, kernel, stride, padding, bias=self.bias(normalised)))

    def up(self, inputs, outputs, kernel=4, stride=2, padding=1, normalised=True):
        return self.weighted(nn.ConvTranspose2d(inputs, outputs, kernel, stride, padding, bias=self.bias(normalised)))

    def after_grid(self, channels, normalised=True):
        norms = {"batch": nn.BatchNorm2d, "layer": lambda c: nn.GroupNorm(1, c), "instance": lambda c: nn.InstanceNorm2d(c, affine=True)}
        norm = [norms[self.norm](channels)] if normalised and self.norm in norms else []
        return norm + [ACTIVATIONS[self.activation]()] + ([nn.Dropout2d(self.dropout)] if self.dropout else [])

    def after_features(self, features, normalised=True):
        norms = {"batch": nn.BatchNorm1d, "layer": nn.LayerNorm, "instance": nn.LayerNorm}
        norm = [norms[self.norm](features)] if normalised and self.norm in norms else []
        return norm + [ACTIVATIONS[self.activation]()] + ([nn.Dropout(self.dropout)] if self.dropout else [])
