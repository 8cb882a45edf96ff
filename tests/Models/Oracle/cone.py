"""The critic of the study of Monet's pictures: four 3 x 3 convolutions with stride 2, flattened."""

import torch
from torch import nn

from heads import Head
from layers import Choice


class Critic(nn.Module):
    def __init__(
        self, size, channels=3, width=64, norm="batch", activation="leaky", dropout=0, biases="needed", hidden=0,
        limit=1 << 20, minibatch="none", verdict="linear", classes=0, conditioning="none",
    ):
        super().__init__()
        choice = Choice(norm, activation, dropout, biases)
        layers = []
        for stage in range(4):
            wider = min(limit, width * 2 ** stage)
            # Biases everywhere, also before a normalisation.
            layers += [choice.conv(channels, wider, 3, 2, 1, normalised=False), *choice.after_grid(wider)]
            channels = wider
        layers.append(nn.Flatten())
        with torch.no_grad():
            edge = nn.Conv2d(1, 1, 3, 2, 1)
            grid = torch.zeros(1, 1, size, size)
            for _ in range(4):
                grid = edge(grid)
        features = channels * grid.numel()
        if hidden:
            layers += [choice.linear(features, hidden), *choice.after_features(hidden)]
            features = hidden
        self.trunk = nn.Sequential(*layers)
        self.head = Head(choice, features, minibatch, verdict, classes if conditioning == "projection" else 0)

    def forward(self, pictures, labels=None):
        return self.head(self.trunk(pictures), labels)


class StudyCritic(nn.Module):
    """As the study's code has it: BatchNorm everywhere, a 2 x 2 convolution to one number, a sigmoid. Its last weights are our linear layer's."""

    def __init__(self):
        super().__init__()
        widths = [3, 64, 128, 256, 512]
        layers = []
        for before, after in zip(widths, widths[1:]):
            layers += [nn.Conv2d(before, after, kernel_size=3, stride=2, padding=1), nn.BatchNorm2d(after), nn.LeakyReLU(0.2)]
        self.layers = nn.Sequential(*layers)
        self.last = nn.Linear(512 * 2 * 2, 1)

    def forward(self, pictures):
        verdicts = nn.functional.conv2d(self.layers(pictures), self.last.weight.view(1, 512, 2, 2), self.last.bias)
        return torch.sigmoid(verdicts).flatten()
