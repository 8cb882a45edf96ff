"""Multilayer perceptrons, as Goodfellow et al. 2014 (arXiv:1406.2661) and PacGAN's grid of Gaussians have them."""

import torch
from torch import nn

from heads import Head
from layers import Choice


class Generator(nn.Module):
    def __init__(self, dimensions, depth, width, latent=100, norm="batch", activation="relu", dropout=0, biases="needed", classes=0, label_size=0):
        super().__init__()
        self.embedding = nn.Embedding(classes, label_size) if classes else None
        choice = Choice(norm, activation, dropout, biases)
        self.dimensions = dimensions
        widths = [latent + label_size] + [width] * depth
        layers = []
        for before, after in zip(widths, widths[1:]):
            layers += [choice.linear(before, after), *choice.after_features(after)]
        self.layers = nn.Sequential(*layers, choice.linear(widths[-1], torch.Size(dimensions).numel(), normalised=False))

    def forward(self, latents, labels=None):
        if self.embedding:
            latents = torch.cat([latents, self.embedding(labels)], 1)
        made = self.layers(latents).view(-1, *self.dimensions)
        return made if len(self.dimensions) == 1 else torch.tanh(made)


class Discriminator(nn.Module):
    def __init__(
        self, dimensions, depth, width, norm="batch", activation="leaky", dropout=0, biases="needed", minibatch="none", verdict="linear",
        packing=1, classes=0, conditioning="none",
    ):
        super().__init__()
        choice = Choice(norm, activation, dropout, biases)
        self.packing, self.minibatch = packing, minibatch
        plane = torch.Size(dimensions[1:]).numel()
        self.label = nn.Embedding(classes, plane) if conditioning == "embedding" else None
        widths = [(torch.Size(dimensions).numel() + (plane if self.label else 0)) * packing] + [width] * depth
        layers = []
        for before, after in zip(widths, widths[1:]):
            layers += [choice.linear(before, after), *choice.after_features(after)]
        self.trunk = nn.Sequential(*layers)
        self.head = Head(choice, width + (minibatch == "deviation"), minibatch, verdict, classes if conditioning == "projection" else 0)

    def forward(self, samples, labels=None):
        seen = samples.flatten(1)
        if self.label:
            seen = torch.cat([seen, self.label(labels)], 1)
        features = self.trunk(torch.cat([seen[i::self.packing] for i in range(self.packing)], 1))
        if self.minibatch == "deviation":
            # One group of all, which are 4.
            deviation = (features.var(0, unbiased=False) + 1e-8).sqrt().mean()
            features = torch.cat([features, deviation.expand(len(features), 1)], 1)
        return self.head(features, labels)
