"""The student report's networks, written from its scripts (lalyon/artGAN, scripts/*.py) and from TensorFlow's and Keras' documentation."""

import math

import torch
import torch.nn.functional as F
from torch import nn


def same(size, kernel, stride):
    """Zeros before and after, as TensorFlow documents padding='SAME'."""
    total = max((math.ceil(size / stride) - 1) * stride + kernel - size, 0)
    return total // 2, total - total // 2


class Conv(nn.Module):
    def __init__(self, inputs, outputs, kernel, stride=1):
        super().__init__()
        self.conv, self.kernel, self.stride = nn.Conv2d(inputs, outputs, kernel, stride), kernel, stride

    def forward(self, x):
        before, after = same(x.shape[-1], self.kernel, self.stride)
        return self.conv(F.pad(x, (before, after, before, after)))


class Transposed(nn.Module):
    """The gradient of a SAME convolution from the larger grid to the smaller one."""

    def __init__(self, inputs, outputs, kernel, stride=1):
        super().__init__()
        self.conv, self.kernel, self.stride = nn.ConvTranspose2d(inputs, outputs, kernel, stride), kernel, stride

    def forward(self, x):
        size = x.shape[-1] * self.stride
        before, _ = same(size, self.kernel, self.stride)
        return self.conv(x)[:, :, before:before + size, before:before + size]


class ContribNorm(nn.Module):
    """tf.contrib.layers.batch_norm: center, no scale, epsilon 0.001; a decay of the moving statistics."""

    def __init__(self, features, decay):
        super().__init__()
        self.decay = decay
        self.bias = nn.Parameter(torch.zeros(features))
        self.register_buffer("running_mean", torch.zeros(features))
        self.register_buffer("running_var", torch.ones(features))

    def forward(self, x):
        axes = [0] + list(range(2, x.dim()))
        shape = [1, -1] + [1] * (x.dim() - 2)
        mean, variance = self.running_mean, self.running_var
        if self.training:
            mean, variance = x.mean(axes), x.var(axes, unbiased=False)
            with torch.no_grad():
                count = x.numel() // x.shape[1]
                self.running_mean.mul_(self.decay).add_(mean * (1 - self.decay))
                self.running_var.mul_(self.decay).add_(variance * (count / max(count - 1, 1)) * (1 - self.decay))
        return (x - mean.view(shape)) / torch.sqrt(variance.view(shape) + 0.001) + self.bias.view(shape)


def keras_norm(kind, features, momentum):
    return kind(features, eps=0.001, momentum=1 - momentum)


def resize(x, factor):
    """tf.image.resize_images of TensorFlow 1: result pixel i comes from i / factor."""
    for axis in (2, 3):
        count = x.shape[axis]
        place = torch.arange(count * factor, dtype=x.dtype) / factor
        low = place.floor().long()
        share = (place - low).view([-1 if dimension == axis else 1 for dimension in range(4)])
        x = x.index_select(axis, low) * (1 - share) + x.index_select(axis, (low + 1).clamp(max=count - 1)) * share
    return x


class TensorFlowGenerator(nn.Module):
    def __init__(self, size, channels=3, latent=64, width=64, dropout=0, decay=0.8):
        super().__init__()
        self.size, self.channels = size, channels
        after = lambda features: [nn.LeakyReLU(0.2), nn.Dropout(dropout), ContribNorm(features, decay)]
        self.dense = nn.Sequential(nn.Linear(latent, 16 * channels), *after(16 * channels))
        self.convolutions = nn.Sequential(
            Transposed(channels, 4 * width, 5, 2), *after(4 * width),
            Transposed(4 * width, 2 * width, 5, 2), *after(2 * width),
            Transposed(2 * width, width, 5), *after(width),
            Transposed(width, channels, 5), nn.Sigmoid())

    def forward(self, z):
        picture = self.convolutions(resize(self.dense(z).view(-1, self.channels, 4, 4), self.size // 16))
        return picture * 2 - 1


class TensorFlowDiscriminator(nn.Module):
    def __init__(self, size, channels=3, width=64, hidden=0, dropout=0, verdict="linear", packing=1):
        super().__init__()
        self.packing = packing
        after = [nn.LeakyReLU(0.2), nn.Dropout(dropout)]
        features = width * (size // 2) ** 2
        self.layers = nn.Sequential(
            Conv(channels * packing, 4 * width, 5, 2), *after, Conv(4 * width, 2 * width, 5), *after, Conv(2 * width, width, 5), *after, nn.Flatten(),
            *([nn.Linear(features, hidden), nn.LeakyReLU(0.2)] if hidden else []))
        self.judge = nn.Linear(hidden or features, 1)
        self.verdict = torch.sigmoid if verdict == "sigmoid" else lambda x: x

    def forward(self, x):
        packs = x.reshape(x.shape[0] // self.packing, -1, *x.shape[2:])
        return self.verdict(self.judge(self.layers((packs + 1) / 2))[:, 0])


class KerasGenerator(nn.Module):
    def __init__(self, size, channels=3, latent=256, width=64, momentum=0.8):
        super().__init__()
        start = size // 8
        up = lambda inputs, outputs: [nn.Upsample(scale_factor=2), Conv(inputs, outputs, 3), keras_norm(nn.BatchNorm2d, outputs, momentum), nn.ReLU()]
        self.layers = nn.Sequential(
            nn.Linear(latent, channels * start * start), nn.ReLU(), nn.Unflatten(1, (channels, start, start)),
            *up(channels, 4 * width), *up(4 * width, 2 * width), *up(2 * width, width), Conv(width, channels, 3), nn.Tanh())

    def forward(self, z):
        return self.layers(z)


class KerasDiscriminator(nn.Module):
    def __init__(self, size, channels=3, width=32, dropout=0, momentum=0.8, verdict="linear"):
        super().__init__()
        after = lambda outputs: [nn.ZeroPad2d((0, 1, 0, 1)), keras_norm(nn.BatchNorm2d, outputs, momentum), nn.LeakyReLU(0.2), nn.Dropout(dropout)]
        self.layers = nn.Sequential(
            Conv(channels, width, 3, 2), nn.LeakyReLU(0.2), nn.Dropout(dropout),
            nn.Conv2d(width, 2 * width, 3, 2), *after(2 * width),
            Conv(2 * width, 4 * width, 3, 2), *after(4 * width),
            Conv(4 * width, 8 * width, 3), *after(8 * width), nn.Flatten())
        self.judge = nn.Linear(self.layers.eval()(torch.zeros(1, channels, size, size)).shape[1], 1)
        self.verdict = torch.sigmoid if verdict == "sigmoid" else lambda x: x

    def forward(self, x):
        return self.verdict(self.judge(self.layers(x))[:, 0])


class MlpGenerator(nn.Module):
    def __init__(self, size, channels=3, latent=100, width=256, momentum=0.8):
        super().__init__()
        units = [latent, width, 2 * width, 4 * width]
        layers = []
        for before, after in zip(units, units[1:]):
            layers += [nn.Linear(before, after), nn.LeakyReLU(0.2), keras_norm(nn.BatchNorm1d, after, momentum)]
        self.layers = nn.Sequential(*layers, nn.Linear(units[-1], channels * size * size), nn.Tanh(), nn.Unflatten(1, (channels, size, size)))

    def forward(self, z):
        return self.layers(z)


class MlpDiscriminator(nn.Module):
    def __init__(self, size, channels=3, width=512, dropout=0, verdict="linear"):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Flatten(), nn.Linear(channels * size * size, width), nn.LeakyReLU(0.2), nn.Dropout(dropout),
            nn.Linear(width, width // 2), nn.LeakyReLU(0.2), nn.Linear(width // 2, 1))
        self.verdict = torch.sigmoid if verdict == "sigmoid" else lambda x: x

    def forward(self, x):
        return self.verdict(self.layers(x)[:, 0])


class ArtGenerator(nn.Module):
    def __init__(self, size, channels=3, latent=3, width=40, momentum=0.8):
        super().__init__()
        widths = [width * 2 ** power for power in reversed(range(int(math.log2(size)) - 1))]
        after = lambda outputs: [keras_norm(nn.BatchNorm2d, outputs, momentum), nn.LeakyReLU(0.2)]
        layers = [nn.ConvTranspose2d(latent, widths[0], 4, 2), *after(widths[0])]
        for inputs, outputs in zip(widths, widths[1:]):
            layers += [Transposed(inputs, outputs, 4, 2), *after(outputs)]
        self.layers = nn.Sequential(*layers, Transposed(width, channels, 4), nn.Tanh())

    def forward(self, z):
        return self.layers(z[:, :, None, None])


class ArtDiscriminator(nn.Module):
    def __init__(self, size, channels=3, width=40, momentum=0.8, verdict="linear"):
        super().__init__()
        widths = [width * 2 ** power for power in range(int(math.log2(size)) - 1)]
        layers = [Conv(channels, width, 4), nn.LeakyReLU(0.2)]
        for inputs, outputs in zip(widths, widths[1:-1]):
            layers += [Conv(inputs, outputs, 4, 2), keras_norm(nn.BatchNorm2d, outputs, momentum), nn.LeakyReLU(0.2)]
        self.layers = nn.Sequential(*layers, Conv(widths[-2], widths[-1], 4))
        self.judge = nn.Linear(widths[-1], 1)
        self.verdict = torch.sigmoid if verdict == "sigmoid" else lambda x: x

    def forward(self, x):
        return self.verdict(self.judge(self.layers(x).movedim(1, -1)).flatten())
