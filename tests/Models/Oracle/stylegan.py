"""StyleGAN2 (Karras et al. 2020, arXiv:1912.04958) as its authors compute it: one modulated kernel a picture, in groups."""

import math

import torch
import torch.nn.functional as F
from torch import nn

from progan import deviation


def leaky(x):
    return F.leaky_relu(x, 0.2) * math.sqrt(2)


def unit(x):
    """A mean square of 1."""
    return x * (x.square().mean(1, keepdim=True) + 1e-8).rsqrt()


def smooth(x, gain, padding):
    line = torch.tensor([1, 3, 3, 1], dtype=x.dtype) / 8
    kernel = (line[:, None] * line[None, :] * gain)[None, None]
    count, channels, height, width = x.shape
    y = F.conv2d(x.reshape(count * channels, 1, height, width), kernel, padding=padding)
    return y.view(count, channels, *y.shape[2:])


def enlarge(x):
    """Zeros between the pixels, and the filter over them."""
    sparse = torch.zeros(*x.shape[:2], 2 * x.shape[2], 2 * x.shape[3], dtype=x.dtype)
    sparse[:, :, ::2, ::2] = x
    return smooth(F.pad(sparse, (2, 1, 2, 1)), 4, 0)


class Linear(nn.Module):
    def __init__(self, inputs, outputs, rate=1):
        super().__init__()
        self.bias = nn.Parameter(torch.empty(outputs))
        self.weight = nn.Parameter(torch.empty(outputs, inputs))
        self.rate = rate

    def forward(self, x):
        return F.linear(x, self.weight * (self.rate / math.sqrt(self.weight.shape[1])), self.bias * self.rate)


class Conv(nn.Module):
    def __init__(self, inputs, outputs, kernel, gain=1, stride=1, bias=True):
        super().__init__()
        self.bias = nn.Parameter(torch.empty(outputs)) if bias else None
        self.weight = nn.Parameter(torch.empty(outputs, inputs, kernel, kernel))
        self.scale, self.stride = gain / math.sqrt(inputs * kernel * kernel), stride

    def forward(self, x):
        padding = self.weight.shape[-1] // 2 if self.stride == 1 else 0
        return F.conv2d(x, self.weight * self.scale, self.bias, self.stride, padding)


class Mapping(nn.Module):
    def __init__(self, latent, layers, size, rate, classes, label_size):
        super().__init__()
        self.embedding = nn.Embedding(classes, label_size) if classes else None
        inputs = [latent + (label_size if classes else 0)] + [size] * (layers - 1)
        self.layers = nn.ModuleList(Linear(each, size, rate) for each in inputs)

    def forward(self, z, labels):
        x = unit(z) if labels is None else torch.cat([unit(z), unit(self.embedding(labels))], 1)
        for layer in self.layers:
            x = leaky(layer(x))
        return x


class Kernel(nn.Module):
    def __init__(self, inputs, outputs, kernel, bias):
        super().__init__()
        self.bias = nn.Parameter(torch.empty(outputs)) if bias else None
        self.weight = nn.Parameter(torch.empty(outputs, inputs, kernel, kernel))


class Modulated(nn.Module):
    def __init__(self, size, inputs, outputs, kernel, doubling=False, demodulated=True):
        super().__init__()
        self.affine = Linear(size, inputs)
        self.kernel = Kernel(inputs, outputs, kernel, bias=not demodulated)
        self.doubling, self.demodulated = doubling, demodulated

    def forward(self, x, style):
        count, inputs, height, width = x.shape
        weight = self.kernel.weight / math.sqrt(self.kernel.weight[0].numel())
        weight = weight[None] * self.affine(style)[:, None, :, None, None]
        if self.demodulated:
            weight = weight * (weight.square().sum([2, 3, 4], keepdim=True) + 1e-8).rsqrt()
        outputs = weight.shape[1]
        x = x.reshape(1, count * inputs, height, width)
        if self.doubling:
            # (count, out, in, k, k) to the transposed convolution's (count * in, out, k, k).
            weight = weight.transpose(1, 2).reshape(count * inputs, outputs, *weight.shape[3:])
            x = smooth(F.conv_transpose2d(x, weight, stride=2, groups=count), 4, 1)
        else:
            x = F.conv2d(x, weight.reshape(count * outputs, inputs, *weight.shape[3:]), padding=weight.shape[-1] // 2, groups=count)
        x = x.view(count, outputs, *x.shape[2:])
        return x if self.demodulated else x + self.kernel.bias.view(1, -1, 1, 1)


class Noise(nn.Module):
    def __init__(self, channels, grid):
        super().__init__()
        self.bias = nn.Parameter(torch.empty(channels))
        self.register_buffer("noise", torch.empty(grid, grid))
        self.strength = nn.Parameter(torch.empty(1))

    def forward(self, x):
        noise = torch.randn(len(x), 1, *x.shape[2:]) if self.training else self.noise
        return leaky(x + self.strength * noise + self.bias.view(1, -1, 1, 1))


class Generator(nn.Module):
    def __init__(self, grid, channels, widths, latent, depth=1, mapping_layers=4, size=128, rate=0.01, mixing=0.9, classes=0, label_size=0):
        super().__init__()
        self.constant = nn.Parameter(torch.empty(1, widths[0], grid, grid))
        self.register_buffer("mean_style", torch.empty(size))
        self.mapping = Mapping(latent, mapping_layers, size, rate, classes, label_size)
        self.layers, self.noises, self.painters = nn.ModuleList(), nn.ModuleList(), nn.ModuleList()
        self.plan, self.mixing = [], mixing
        for stage, width in enumerate(widths):
            inputs = ([widths[stage - 1]] if stage else []) + [width] * depth
            for index, each in enumerate(inputs):
                self.layers.append(Modulated(size, each, width, 3, doubling=stage > 0 and index == 0))
                self.noises.append(Noise(width, grid * 2 ** stage))
            self.painters.append(Modulated(size, width, channels, 1, demodulated=False))
            self.plan.append(len(inputs))

    def forward(self, z, labels=None):
        w = self.mapping(z, labels)
        styles = [w] * (len(self.layers) + 1)
        if self.training:
            self.mean_style.copy_(torch.lerp(w.detach().mean(0), self.mean_style, 0.995))
            if self.mixing:
                others = self.mapping(torch.randn_like(z), labels)
                first = torch.randint(1, len(styles), [len(z), 1, 1]).flatten()
                mixed = torch.rand([len(z), 1, 1]).flatten() < self.mixing
                styles = [torch.where((mixed & (first <= layer))[:, None], others, w) for layer in range(len(styles))]
        x, picture, layer = self.constant.repeat(len(z), 1, 1, 1), None, 0
        for painter, count in zip(self.painters, self.plan):
            for _ in range(count):
                x = self.noises[layer](self.layers[layer](x, styles[layer]))
                layer += 1
            painted = painter(x, styles[layer])
            picture = painted if picture is None else enlarge(picture) + painted
        return picture


class Halving(nn.Module):
    def __init__(self, inputs, outputs, depth):
        super().__init__()
        self.keep = nn.ModuleList(Conv(inputs, inputs, 3) for _ in range(depth))
        self.halve = Conv(inputs, outputs, 3, stride=2)
        self.skip = Conv(inputs, outputs, 1, bias=False)

    def forward(self, x):
        skip = self.skip(smooth(x, 1, 1)[:, :, ::2, ::2])
        for layer in self.keep:
            x = leaky(layer(x))
        return (leaky(self.halve(smooth(x, 1, 2))) + skip) * math.sqrt(0.5)


class Discriminator(nn.Module):
    def __init__(self, grid, channels, widths, depth=1, compared=True, classes=0):
        super().__init__()
        self.compared = compared
        self.see = Conv(channels, widths[-1], 1)
        self.blocks = nn.ModuleList(Halving(widths[stage], widths[stage - 1], depth) for stage in range(len(widths) - 1, 0, -1))
        self.last = Conv(widths[0] + compared, widths[0], 3)
        self.hidden = Linear(widths[0] * grid * grid, widths[0])
        self.judge = Linear(widths[0], 1)
        self.projection = nn.Embedding(classes, widths[0]) if classes else None

    def forward(self, pictures, labels=None):
        x = leaky(self.see(pictures))
        for block in self.blocks:
            x = block(x)
        x = leaky(self.last(deviation(x) if self.compared else x))
        x = leaky(self.hidden(x.flatten(1)))
        verdict = self.judge(x)[:, 0]
        return verdict if labels is None else verdict + (self.projection(labels) * x).sum(1)
