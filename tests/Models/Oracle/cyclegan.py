"""CycleGAN's networks, as models/networks.py of junyanz/pytorch-CycleGAN-and-pix2pix has them (Zhu et al. 2017, arXiv:1703.10593)."""

import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.body = nn.Sequential(
            nn.ReflectionPad2d(1), nn.Conv2d(channels, channels, 3), nn.InstanceNorm2d(channels), nn.ReLU(True),
            nn.ReflectionPad2d(1), nn.Conv2d(channels, channels, 3), nn.InstanceNorm2d(channels))

    def forward(self, x):
        return x + self.body(x)


def resnet(channels, width, blocks):
    layers = [nn.ReflectionPad2d(3), nn.Conv2d(channels, width, 7), nn.InstanceNorm2d(width), nn.ReLU(True)]
    for factor in (1, 2):
        layers += [nn.Conv2d(width * factor, width * factor * 2, 3, stride=2, padding=1), nn.InstanceNorm2d(width * factor * 2), nn.ReLU(True)]
    layers += [Block(width * 4) for _ in range(blocks)]
    for factor in (4, 2):
        layers += [nn.ConvTranspose2d(width * factor, width * factor // 2, 3, stride=2, padding=1, output_padding=1), nn.InstanceNorm2d(width * factor // 2), nn.ReLU(True)]
    return nn.Sequential(*layers, nn.ReflectionPad2d(3), nn.Conv2d(width, channels, 7), nn.Tanh())


def patches(channels, width, layers):
    body = [nn.Conv2d(channels, width, 4, 2, 1), nn.LeakyReLU(0.2, True)]
    factor = 1
    for n in range(1, layers):
        before, factor = factor, min(2 ** n, 8)
        body += [nn.Conv2d(width * before, width * factor, 4, 2, 1), nn.InstanceNorm2d(width * factor), nn.LeakyReLU(0.2, True)]
    before, factor = factor, min(2 ** layers, 8)
    body += [nn.Conv2d(width * before, width * factor, 4, 1, 1), nn.InstanceNorm2d(width * factor), nn.LeakyReLU(0.2, True)]
    return nn.Sequential(*body, nn.Conv2d(width * factor, 1, 4, 1, 1))


class Generators(nn.Module):
    """There and back again."""

    def __init__(self, channels=3, width=64, blocks=9):
        super().__init__()
        self.painter, self.photographer = resnet(channels, width, blocks), resnet(channels, width, blocks)

    def forward(self, photos):
        return self.photographer(self.painter(photos))


class Critics(nn.Module):
    """All verdicts on pictures taken for paintings, then on the same taken for photographs."""

    def __init__(self, channels=3, width=64, layers=3):
        super().__init__()
        self.paintings, self.photos = patches(channels, width, layers), patches(channels, width, layers)

    def forward(self, pictures):
        return torch.cat([self.paintings(pictures).flatten(), self.photos(pictures).flatten()])
