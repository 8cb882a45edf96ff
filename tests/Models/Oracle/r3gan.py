"""R3GAN (Huang et al. 2024, arXiv:2501.05441) in the authors' terms: bias in the activation, resampling of single channels."""

import torch
import torch.nn.functional as F
from torch import nn

# What the generator starts from, and how often it doubles it.
GRIDS = {28: (7, 2), 32: (4, 3), 64: (4, 4), 8: (4, 1)}


class BiasedConv(nn.Module):
    """A convolution without bias, and the activation that follows."""

    def __init__(self, inputs, outputs, kernel, groups=1):
        super().__init__()
        self.bias = nn.Parameter(torch.empty(outputs))
        self.weight = nn.Parameter(torch.empty(outputs, inputs // groups, kernel, kernel))
        self.groups = groups

    def forward(self, x):
        parts = [
            F.conv2d(part, weight, padding=self.weight.shape[-1] // 2)
            for part, weight in zip(x.chunk(self.groups, 1), self.weight.chunk(self.groups, 0))
        ]
        y = torch.cat(parts, 1) + self.bias.view(1, -1, 1, 1)
        return torch.where(y < 0, 0.2 * y, y)


class Block(nn.Module):
    def __init__(self, channels, expansion, group):
        super().__init__()
        wider = channels * expansion
        self.a = BiasedConv(channels, wider, 1)
        self.b = BiasedConv(wider, wider, 3, max(1, wider // group))
        self.c = nn.Conv2d(wider, channels, 1, bias=False)

    def forward(self, x):
        return x + self.c(self.b(self.a(x)))


def kernel(like):
    line = torch.tensor([1, 3, 3, 1], dtype=like.dtype) / 8
    return line[:, None] * line[None, :]


class Double(nn.Module):
    def forward(self, x):
        count, channels, height, width = x.shape
        sparse = x.new_zeros(count, channels, height, 2, width, 2)
        sparse[:, :, :, 0, :, 0] = x
        sparse = F.pad(sparse.view(count * channels, 1, 2 * height, 2 * width), (2, 1, 2, 1))
        return F.conv2d(sparse, 4 * kernel(x)[None, None]).view(count, channels, 2 * height, 2 * width)


class Halve(nn.Module):
    def forward(self, x):
        count, channels, height, width = x.shape
        smooth = F.conv2d(F.pad(x.reshape(count * channels, 1, height, width), (1, 2, 1, 2)), kernel(x)[None, None])
        return smooth[:, :, ::2, ::2].reshape(count, channels, height // 2, width // 2)


class Basis(nn.Module):
    def __init__(self, latent, channels, grid):
        super().__init__()
        self.basis = nn.Parameter(torch.empty(channels, grid, grid))
        self.linear = nn.Linear(latent, channels, bias=False)

    def forward(self, z):
        return torch.einsum("chw,nc->nchw", self.basis, self.linear(z))


class Generator(nn.Module):
    def __init__(self, size, channels, widths, latent=64, depth=2, expansion=2, group=16, classes=0, label_size=0):
        super().__init__()
        self.embedding = nn.Embedding(classes, label_size) if classes else None
        grid, doublings = GRIDS[size]
        layers = [Basis(latent + label_size, widths[0], grid)]
        for stage, width in enumerate(widths):
            if stage:
                before = widths[stage - 1]
                layers += [nn.Conv2d(before, width, 1, bias=False)] if before != width else []
                layers += [Double()]
            layers += [Block(width, expansion, group) for _ in range(depth)]
        assert len(widths) == doublings + 1
        self.layers = nn.Sequential(*layers, nn.Conv2d(widths[-1], channels, 1, bias=False))

    def forward(self, z, labels=None):
        return self.layers(z if labels is None else torch.cat([z, self.embedding(labels)], 1))


class Discriminator(nn.Module):
    def __init__(self, size, channels, widths, depth=2, expansion=2, group=16, classes=0, packing=1):
        super().__init__()
        self.packing = packing
        layers = [nn.Conv2d(channels * packing, widths[-1], 1, bias=False)]
        for stage in reversed(range(len(widths))):
            width = widths[stage]
            layers += [Block(width, expansion, group) for _ in range(depth)]
            if stage:
                after = widths[stage - 1]
                layers += [Halve()] + ([nn.Conv2d(width, after, 1, bias=False)] if width != after else [])
        last = widths[0]
        layers += [nn.Conv2d(last, last, GRIDS[size][0], groups=last, bias=False), nn.Flatten(), nn.Linear(last, last if classes else 1, bias=False)]
        self.layers = nn.Sequential(*layers)
        self.embedding = nn.Embedding(classes, last) if classes else None

    def forward(self, pictures, labels=None):
        count, channels, height, width = pictures.shape
        seen = self.layers(pictures.view(count // self.packing, channels * self.packing, height, width))
        return seen[:, 0] if labels is None else (seen * self.embedding(labels)).sum(1)
