"""Johnson's transformation network as fast-style-transfer has it, and the objective it is trained by, written from arXiv:1603.08155 and TensorFlow's definitions."""
import math

import torch
import torch.nn.functional as functional
from torch import nn


class Layer(nn.Module):
    def __init__(self, inputs, outputs, kernel, grid="kept", rectifies=True):
        super().__init__()
        self.grid, self.rectifies, self.kernel = grid, rectifies, kernel
        self.conv = nn.ConvTranspose2d(inputs, outputs, kernel, bias=False) if grid == "doubled" else nn.Conv2d(inputs, outputs, kernel, bias=False)
        self.norm = nn.InstanceNorm2d(outputs, affine=True)

    def same(self, values, weight, stride):
        pads = []
        for side in (values.shape[3], values.shape[2]):
            total = max((-(-side // stride) - 1) * stride + self.kernel - side, 0)
            pads += [total // 2, total - total // 2]
        return functional.conv2d(functional.pad(values, pads), weight, stride=stride)

    def forward(self, values):
        weight = self.conv.weight
        if self.grid == "doubled":
            # The gradient of the convolution that halves.
            doubled = torch.zeros(len(values), weight.shape[1], 2 * values.shape[2], 2 * values.shape[3], dtype=values.dtype, requires_grad=True)
            values = torch.autograd.grad(self.same(doubled, weight, 2), doubled, values, create_graph=True)[0]
        else:
            values = self.same(values, weight, 2 if self.grid == "halved" else 1)
        variance, mean = torch.var_mean(values, (2, 3), unbiased=False, keepdim=True)
        values = (values - mean) / torch.sqrt(variance + 1e-3) * self.norm.weight.view(1, -1, 1, 1) + self.norm.bias.view(1, -1, 1, 1)
        return functional.relu(values) if self.rectifies else values


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = Layer(128, 128, 3)
        self.conv2 = Layer(128, 128, 3, rectifies=False)

    def forward(self, values):
        return values + self.conv2(self.conv1(values))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            Layer(3, 32, 9), Layer(32, 64, 3, "halved"), Layer(64, 128, 3, "halved"), Block(), Block(), Block(), Block(), Block(),
            Layer(128, 64, 3, "doubled"), Layer(64, 32, 3, "doubled"), Layer(32, 3, 9, rectifies=False))

    def forward(self, values):
        return torch.tanh(self.layers(values)) * 150 + 127.5


def drawn(shape, seed, scale):
    """Numbers that both sides make alike."""
    return (torch.sin(torch.arange(math.prod(shape), dtype=torch.float64) * 0.37 + seed) * scale).view(shape)


class Loss(nn.Module):
    """The objective with a network of two convolutions and a pooling that looks on: content at the second, style at both."""
    def __init__(self, content, style, variation):
        super().__init__()
        self.net, self.weights = Net(), (content, style, variation)

    def look(self, pixels):
        first = functional.relu(functional.conv2d(pixels - torch.tensor([123.68, 116.779, 103.939], dtype=torch.float32).double().view(1, 3, 1, 1), drawn((6, 3, 3, 3), 1, 0.3), drawn((6,), 2, 1), padding=1))
        second = functional.relu(functional.conv2d(functional.max_pool2d(first, 2), drawn((8, 6, 3, 3), 3, 0.3), drawn((8,), 4, 1), padding=1))
        return first, second

    def gram(self, features):
        flat = features.flatten(2)
        return flat @ flat.transpose(1, 2) / (flat.shape[1] * flat.shape[2])

    def forward(self, photographs):
        style = self.look(drawn((1, 3, 20, 24), 5, 100) + 120)
        painted = self.net(photographs)
        seen, aim = self.look(painted), self.look(photographs)
        content = ((seen[1] - aim[1]) ** 2).mean()
        styles = sum(((self.gram(a) - self.gram(b)) ** 2).mean() for a, b in zip(seen, style))
        variation = ((painted[..., 1:, :] - painted[..., :-1, :]) ** 2).mean() + ((painted[..., 1:] - painted[..., :-1]) ** 2).mean()
        return self.weights[0] * content + self.weights[1] * styles + self.weights[2] * variation
