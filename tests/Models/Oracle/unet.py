"""U-Nets (Ronneberger et al. 2015, arXiv:1505.04597) as generators."""

import torch
from torch import nn

from layers import Choice


class Gate(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.opening = nn.Parameter(torch.empty(channels, 1, 1))

    def forward(self, grids):
        return grids * torch.sigmoid(self.opening)


class Scale(nn.Module):
    def __init__(self, linear):
        super().__init__()
        self.linear = linear

    def forward(self, grids, latents):
        return grids * self.linear(latents)[:, :, None, None]


class Generator(nn.Module):
    def __init__(
        self, size, channels=3, width=64, noise="pixels", skips="joined", output="tanh", latent=100, norm="batch", activation="relu",
        dropout=0, biases="needed", limit=1 << 20, upsampling="transposed",
    ):
        super().__init__()
        choice = Choice(norm, activation, dropout, biases)
        self.skips, has_latent = skips, noise == "bottleneck"
        widths = [min(limit, width * 2 ** level) for level in range(5)]

        def pair(before, after):
            layers = []
            for inputs in (before, after):
                conv = nn.Conv2d(inputs, after, 3, padding=1, bias=biases == "everywhere")
                layers += [choice.weighted(conv), *choice.after_grid(after)]
            return nn.Sequential(*layers)

        self.picture = nn.Parameter(torch.empty(1, channels, size, size)) if has_latent else None
        joined = 2 if has_latent else 1
        grid = size // 16
        self.project = nn.Sequential(
            choice.linear(latent, widths[3] * grid * grid, normalised=False), nn.Unflatten(1, (widths[3], grid, grid))) if has_latent else None
        self.encoders = nn.ModuleList(pair(before, after) for before, after in zip([channels, *widths], widths[:4]))
        self.bottleneck = pair(widths[3] * joined, widths[4])
        downwards = list(reversed(range(4)))

        def double(before, after):
            if upsampling == "transposed":
                return choice.up(before, after, 2, 2, 0, normalised=False)
            corners = None if upsampling == "nearest" else False
            return nn.Sequential(nn.Upsample(scale_factor=2, mode=upsampling, align_corners=corners), choice.conv(before, after, 1, normalised=False))

        self.doublings = nn.ModuleList(double(widths[level + 1], widths[level]) for level in downwards)
        self.gates = nn.ModuleList(Gate(widths[level]) for level in downwards) if skips == "gated" else nn.ModuleList(nn.Identity() for _ in downwards)
        scales = (Scale(choice.linear(latent, widths[level], normalised=False)) for level in downwards)
        self.scales = nn.ModuleList(scales if skips == "modulated" else ())
        self.decoders = nn.ModuleList(pair(widths[level] * (1 if skips == "none" else 2), widths[level]) for level in downwards)
        self.paint = choice.conv(widths[0], channels, 1, normalised=False)
        self.output = torch.tanh if output == "tanh" else lambda x: x

    def forward(self, start):
        grid = start if self.picture is None else self.picture
        grids = []
        for encoder in self.encoders:
            grids.append(encoder(grid))
            grid = nn.functional.max_pool2d(grids[-1], 2)
        if self.project:
            grid = torch.cat([grid.repeat(len(start), 1, 1, 1), self.project(start)], 1)
        grid = self.bottleneck(grid)
        for place, (doubling, gate, decoder, skip) in enumerate(zip(self.doublings, self.gates, self.decoders, reversed(grids))):
            grid = doubling(grid)
            skip = self.scales[place](skip, start) if self.scales else gate(skip).repeat(len(start) // len(skip), 1, 1, 1)
            grid = decoder(grid if self.skips == "none" else torch.cat([skip, grid], 1))
        return self.output(self.paint(grid))


class LabelledGenerator(nn.Module):
    def __init__(self, classes, label_size, latent, **arguments):
        super().__init__()
        self.embedding = nn.Embedding(classes, label_size)
        self.inner = Generator(latent=latent + label_size, noise="bottleneck", **arguments)

    def forward(self, latents, labels):
        return self.inner(torch.cat([latents, self.embedding(labels)], 1))


class StudyGenerator(nn.Module):
    """As the study's code has it: LeakyReLU and no normalisation, nothing after the last layer."""

    def __init__(self):
        super().__init__()

        def pair(before, after):
            return nn.Sequential(
                nn.Conv2d(before, after, 3, padding=1, bias=False), nn.LeakyReLU(0.2),
                nn.Conv2d(after, after, 3, padding=1, bias=False), nn.LeakyReLU(0.2))

        self.encoder = nn.ModuleList([pair(3, 64), pair(64, 128), pair(128, 256), pair(256, 512)])
        self.bottleneck = pair(512, 1024)
        self.up = nn.ModuleList(nn.ConvTranspose2d(before, before // 2, kernel_size=2, stride=2) for before in (1024, 512, 256, 128))
        self.decoder = nn.ModuleList(pair(before, before // 2) for before in (1024, 512, 256, 128))
        self.out = nn.Conv2d(64, 3, kernel_size=1)

    def forward(self, noise):
        x, kept = noise, []
        for pair in self.encoder:
            x = pair(x)
            kept.append(x)
            x = nn.functional.max_pool2d(x, kernel_size=2, stride=2)
        x = self.bottleneck(x)
        for up, pair in zip(self.up, self.decoder):
            x = pair(torch.cat((kept.pop(), up(x)), dim=1))
        return self.out(x)
