"""DCGAN (Radford et al. 2015, arXiv:1511.06434) with the variations that options give it, and art-DCGAN's generator."""

import torch
import torch.nn.functional as F
from torch import nn

from heads import Head
from layers import Choice

# What the generator starts from, and how often it doubles it.
GRIDS = {8: (4, 1), 16: (4, 2), 28: (7, 2), 32: (4, 3), 40: (5, 3), 64: (4, 4), 128: (4, 5), 256: (4, 6), 512: (4, 7)}


class Generator(nn.Module):
    def __init__(
        self, size, channels=3, latent=100, width=64, norm="batch", activation="relu", dropout=0, biases="needed",
        upsampling="transposed", refinements=0, depth=0, limit=1 << 20, classes=0, label_size=0,
    ):
        super().__init__()
        self.embedding = nn.Embedding(classes, label_size) if classes else None
        choice = Choice(norm, activation, dropout, biases)
        grid, doublings = GRIDS[size]
        widths = [min(limit, width * 2 ** power) for power in reversed(range(doublings))]
        layers = [choice.linear(latent + label_size, widths[0] * grid * grid), nn.Unflatten(1, (widths[0], grid, grid)), *choice.after_grid(widths[0])]
        for _ in range(refinements):
            layers += [choice.conv(widths[0], widths[0], 3, 1, 1), *choice.after_grid(widths[0])]
        for before, after in zip(widths, widths[1:]):
            layers += [*self.doubled(choice, upsampling, before, after), *choice.after_grid(after)]
            for _ in range(depth):
                layers += [choice.conv(after, after, 3, 1, 1), *choice.after_grid(after)]
        layers += [*self.doubled(choice, upsampling, widths[-1], channels, normalised=False), nn.Tanh()]
        self.layers = nn.Sequential(*layers)

    @staticmethod
    def doubled(choice, upsampling, before, after, normalised=True):
        if upsampling == "transposed":
            return [choice.up(before, after, normalised=normalised)]
        corners = None if upsampling == "nearest" else False
        return [nn.Upsample(scale_factor=2, mode=upsampling, align_corners=corners), choice.conv(before, after, 3, 1, 1, normalised=normalised)]

    def forward(self, latents, labels=None):
        return self.layers(latents if labels is None else torch.cat([latents, self.embedding(labels)], 1))


class Discriminator(nn.Module):
    def __init__(
        self, size, channels=3, width=64, norm="batch", activation="leaky", dropout=0, biases="needed",
        hidden=0, depth=0, limit=1 << 20, minibatch="none", verdict="linear", packing=1, classes=0, conditioning="none",
    ):
        super().__init__()
        self.size, self.packing = size, packing
        self.plane = nn.Embedding(classes, size * size) if conditioning == "embedding" else None
        choice = Choice(norm, activation, dropout, biases)
        grid, halvings = GRIDS[size]
        widths = [(channels + (conditioning == "embedding")) * packing, *(min(limit, width * 2 ** power) for power in range(halvings))]
        layers = []
        for stage, (before, after) in enumerate(zip(widths, widths[1:])):
            # "not applying batchnorm to ... the discriminator input layer", section 3.
            layers += [choice.conv(before, after, 4, 2, 1, normalised=stage > 0), *choice.after_grid(after, normalised=stage > 0)]
            for _ in range(depth):
                layers += [choice.conv(after, after, 3, 1, 1), *choice.after_grid(after)]
        features = widths[-1] * grid * grid
        if minibatch == "deviation":
            layers.append(Deviation())
            features += grid * grid
        layers.append(nn.Flatten())
        if hidden:
            layers += [choice.linear(features, hidden), *choice.after_features(hidden)]
            features = hidden
        self.trunk = nn.Sequential(*layers)
        self.head = Head(choice, features, minibatch, verdict, classes if conditioning == "projection" else 0)

    def forward(self, pictures, labels=None):
        seen = pictures
        if self.plane is not None:
            seen = torch.cat([seen, self.plane(labels).view(-1, 1, self.size, self.size)], 1)
        # Pictures that follow each other are judged together, their channels joined (PacGAN).
        return self.head(self.trunk(torch.cat([seen[i::self.packing] for i in range(self.packing)], 1)), labels)


class Deviation(nn.Module):
    """Karras et al. 2017, section 3: the standard deviation over groups of 4, mean over everything, as one channel more."""

    def forward(self, grids):
        count = len(grids)
        group = max(size for size in range(1, min(4, count) + 1) if count % size == 0)
        columns = count // group
        deviations = []
        for column in range(columns):
            variance = grids[column::columns].var(0, unbiased=False)
            deviations.append((variance + 1e-8).sqrt().mean())
        planes = torch.stack([deviations[i % columns] for i in range(count)]).view(-1, 1, 1, 1)
        return torch.cat([grids, planes.expand(-1, 1, *grids.shape[2:])], 1)


class ArtGenerator(nn.Module):
    """art-DCGAN's generator, whose first layer is a 4 x 4 transposed convolution without bias, as main.lua has it."""

    def __init__(self, size, latent=100, width=160):
        super().__init__()
        doublings = GRIDS[size][1]
        widths = [width * 2 ** power for power in reversed(range(doublings))]
        self.first = nn.Linear(latent, widths[0] * 16, bias=False)
        layers = [nn.BatchNorm2d(widths[0]), nn.ReLU()]
        for before, after in zip(widths, widths[1:]):
            layers += [nn.ConvTranspose2d(before, after, 4, 2, 1, bias=False), nn.BatchNorm2d(after), nn.ReLU()]
        self.rest = nn.Sequential(*layers, nn.ConvTranspose2d(widths[-1], 3, 4, 2, 1, bias=False), nn.Tanh())
        self.latent, self.width = latent, widths[0]

    def forward(self, latents):
        kernels = self.first.weight.t().reshape(self.latent, self.width, 4, 4)
        return self.rest(F.conv_transpose2d(latents.view(-1, self.latent, 1, 1), kernels))
