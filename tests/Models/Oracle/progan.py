"""Progressive growing (Karras et al. 2017, arXiv:1710.10196), with the growth given from outside."""

import math

import torch
import torch.nn.functional as F
from torch import nn


class Equalised(nn.Module):
    """A convolution, or a linear layer where kernel is None, whose stored weights are N(0, 1)."""

    def __init__(self, inputs, outputs, kernel=None, gain=math.sqrt(2)):
        super().__init__()
        square = [] if kernel is None else [kernel, kernel]
        self.bias = nn.Parameter(torch.empty(outputs))
        self.weight = nn.Parameter(torch.empty(outputs, inputs, *square))
        self.he = gain / math.sqrt(inputs * (kernel or 1) ** 2)

    def forward(self, x):
        if self.weight.ndim == 2:
            return x @ (self.he * self.weight).T + self.bias
        return F.conv2d(x, self.he * self.weight, padding=self.weight.shape[-1] // 2) + self.bias.view(1, -1, 1, 1)


def leaky(x):
    return F.leaky_relu(x, 0.2)


def pixel_norm(x):
    return x / torch.sqrt(torch.mean(x ** 2, dim=1, keepdim=True) + 1e-8)


def deviation(x, size=4):
    """One map more: the deviation over groups of pictures that stand a group's count apart."""
    count, channels, height, width = x.shape
    while count % size:
        size -= 1
    means = []
    for first in range(count // size):
        group = x[first::count // size]
        means.append(torch.sqrt(((group - group.mean(0)) ** 2).mean(0) + 1e-8).mean())
    maps = torch.stack([means[index % len(means)] for index in range(count)])
    return torch.cat([x, maps.view(-1, 1, 1, 1).expand(count, 1, height, width)], 1)


class Level(nn.Module):
    """Stands where our network counts the pictures shown."""

    def __init__(self):
        super().__init__()
        self.register_buffer("pictures_shown", torch.zeros(1, dtype=torch.int64))


class Stage(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        self.layers = nn.ModuleList(layers)


class Generator(nn.Module):
    def __init__(self, grid, channels, widths, stage, share, latent, depth=1, classes=0, label_size=0):
        super().__init__()
        self.embedding = nn.Embedding(classes, label_size) if classes else None
        self.level = Level()
        self.grid, self.stage, self.share = grid, stage, share
        self.stages = nn.ModuleList()
        self.painters = nn.ModuleList()
        for index, width in enumerate(widths):
            first = Equalised(latent + label_size, width * grid * grid, gain=math.sqrt(2) / 4) if index == 0 else Equalised(widths[index - 1], width, 3)
            self.stages.append(Stage(first, *[Equalised(width, width, 3) for _ in range(depth)]))
            self.painters.append(Equalised(width, channels, 1, gain=1))

    def forward(self, z, labels=None):
        x = pixel_norm(z if labels is None else torch.cat([z, self.embedding(labels)], 1))
        pictures = []
        for index in range(self.stage + 1):
            first, *others = self.stages[index].layers
            x = first(x).view(len(z), -1, self.grid, self.grid) if index == 0 else first(x.repeat_interleave(2, 2).repeat_interleave(2, 3))
            x = pixel_norm(leaky(x))
            for layer in others:
                x = pixel_norm(leaky(layer(x)))
            pictures.append(self.painters[index](x))
        fine = pictures[-1]
        if self.share < 1:
            coarse = pictures[-2].repeat_interleave(2, 2).repeat_interleave(2, 3)
            fine = torch.lerp(coarse, fine, self.share)
        enlarged = 2 ** (len(self.painters) - 1 - self.stage)
        return fine.repeat_interleave(enlarged, 2).repeat_interleave(enlarged, 3)


class Discriminator(nn.Module):
    def __init__(self, grid, channels, widths, stage, share, depth=1, compared=True, classes=0):
        super().__init__()
        self.level = Level()
        self.stage, self.share, self.compared = stage, share, compared
        self.seeing = nn.ModuleList(Equalised(channels, width, 1) for width in widths)
        self.stages = nn.ModuleList()
        for index, width in enumerate(widths):
            if index:
                self.stages.append(Stage(*[Equalised(width, width, 3) for _ in range(depth)], Equalised(width, widths[index - 1], 3)))
            else:
                self.stages.append(Stage(Equalised(width + compared, width, 3), Equalised(width * grid * grid, width)))
        self.judge = Equalised(widths[0], 1, gain=1)
        self.projection = nn.Embedding(classes, widths[0]) if classes else None

    def forward(self, pictures, labels=None):
        picture = F.avg_pool2d(pictures, 2 ** (len(self.stages) - 1 - self.stage))
        x = leaky(self.seeing[self.stage](picture))
        for index in range(self.stage, 0, -1):
            for layer in self.stages[index].layers:
                x = leaky(layer(x))
            x = F.avg_pool2d(x, 2)
            if index == self.stage and self.share < 1:
                x = torch.lerp(leaky(self.seeing[index - 1](F.avg_pool2d(picture, 2))), x, self.share)
        last, hidden = self.stages[0].layers
        x = leaky(last(deviation(x) if self.compared else x))
        x = leaky(hidden(x.flatten(1)))
        verdict = self.judge(x)[:, 0]
        return verdict if labels is None else verdict + (self.projection(labels) * x).sum(1)
