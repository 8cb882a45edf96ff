"""The networks of the benchmark, layer for layer those of Benchmarks/Cases."""
import torch
from torch import nn


def draw_normal(network, random, deviation=0.02):
    """DCGAN's start, as in WeightInitialisation.Normal."""
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            if name.endswith("bias"):
                parameter.zero_()
            else:
                mean = 1.0 if parameter.ndim == 1 else 0.0
                parameter.copy_(torch.randn(parameter.shape, generator=random) * deviation + mean)


def digit_generator(latent=100, channels=128):
    """The generator of experiments/mnist-dcgan.json."""
    return nn.Sequential(
        nn.Linear(latent, channels * 49, bias=False), nn.Unflatten(1, (channels, 7, 7)), nn.BatchNorm2d(channels), nn.ReLU(inplace=True),
        nn.Conv2d(channels, channels, 3, padding=1, bias=False), nn.BatchNorm2d(channels), nn.ReLU(inplace=True),
        nn.ConvTranspose2d(channels, channels // 2, 4, stride=2, padding=1, bias=False), nn.BatchNorm2d(channels // 2), nn.ReLU(inplace=True),
        nn.ConvTranspose2d(channels // 2, 1, 4, stride=2, padding=1), nn.Tanh(),
    )


def digit_discriminator(channels=64, hidden=256):
    """The discriminator of experiments/mnist-dcgan.json."""
    return nn.Sequential(
        nn.Conv2d(1, channels, 4, stride=2, padding=1), nn.LeakyReLU(0.2, inplace=True),
        nn.Conv2d(channels, channels * 2, 4, stride=2, padding=1, bias=False), nn.BatchNorm2d(channels * 2), nn.LeakyReLU(0.2, inplace=True),
        nn.Flatten(), nn.Linear(channels * 2 * 49, hidden, bias=False), nn.BatchNorm1d(hidden), nn.LeakyReLU(0.2, inplace=True),
        nn.Linear(hidden, 1), nn.Flatten(0),
    )


def dcgan_generator(latent=100, channels=64):
    """pytorch/examples, dcgan."""
    layers = [nn.ConvTranspose2d(latent, channels * 8, 4, bias=False), nn.BatchNorm2d(channels * 8), nn.ReLU(inplace=True)]
    for width in (channels * 8, channels * 4, channels * 2):
        layers += [nn.ConvTranspose2d(width, width // 2, 4, stride=2, padding=1, bias=False), nn.BatchNorm2d(width // 2), nn.ReLU(inplace=True)]
    return nn.Sequential(*layers, nn.ConvTranspose2d(channels, 3, 4, stride=2, padding=1, bias=False), nn.Tanh())


def dcgan_discriminator(channels=64, normalised=True):
    """pytorch/examples, dcgan, giving logits; not normalised it is a critic for a gradient penalty."""
    layers = [nn.Conv2d(3, channels, 4, stride=2, padding=1, bias=False), nn.LeakyReLU(0.2, inplace=True)]
    for width in (channels, channels * 2, channels * 4):
        layers.append(nn.Conv2d(width, width * 2, 4, stride=2, padding=1, bias=False))
        layers += [nn.BatchNorm2d(width * 2)] if normalised else []
        layers.append(nn.LeakyReLU(0.2, inplace=True))
    return nn.Sequential(*layers, nn.Conv2d(channels * 8, 1, 4, bias=False), nn.Flatten(0))


class UNet(nn.Module):
    """One convolution a level, four levels, from 32 px down to 4."""

    def __init__(self):
        super().__init__()
        self.down1, self.down2, self.down3, self.bottom = self.level(3, 64), self.level(64, 128), self.level(128, 256), self.level(256, 512)
        self.pool = nn.MaxPool2d(2)
        self.up3, self.join3 = nn.ConvTranspose2d(512, 256, 2, stride=2), self.level(512, 256)
        self.up2, self.join2 = nn.ConvTranspose2d(256, 128, 2, stride=2), self.level(256, 128)
        self.up1, self.join1 = nn.ConvTranspose2d(128, 64, 2, stride=2), self.level(128, 64)
        self.paint = nn.Sequential(nn.Conv2d(64, 3, 1), nn.Tanh())

    @staticmethod
    def level(incoming, outgoing):
        return nn.Sequential(nn.Conv2d(incoming, outgoing, 3, padding=1, bias=False), nn.BatchNorm2d(outgoing), nn.ReLU(inplace=True))

    def forward(self, noise):
        first = self.down1(noise)
        second = self.down2(self.pool(first))
        third = self.down3(self.pool(second))
        deepest = self.bottom(self.pool(third))
        third = self.join3(torch.cat([self.up3(deepest), third], 1))
        second = self.join2(torch.cat([self.up2(third), second], 1))
        return self.paint(self.join1(torch.cat([self.up1(second), first], 1)))


def cone_critic():
    """64-128-256-512 channels, each level pooled, then one number a picture."""
    layers, incoming = [], 3
    for width in (64, 128, 256, 512):
        layers += [nn.Conv2d(incoming, width, 3, padding=1), nn.LeakyReLU(0.2, inplace=True), nn.MaxPool2d(2)]
        incoming = width
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(512 * 4, 1), nn.Flatten(0))


VGG19 = (64, 64, "pool", 128, 128, "pool", 256, 256, 256, 256, "pool", 512, 512, 512, 512, "pool", 512)


def vgg19():
    """VGG-19 up to conv5_1, with torchvision's layers and He's random weights, frozen."""
    layers, incoming = [], 3
    for width in VGG19:
        if width == "pool":
            layers.append(nn.MaxPool2d(2))
            continue
        layers += [nn.Conv2d(incoming, width, 3, padding=1), nn.ReLU(inplace=True)]
        nn.init.kaiming_normal_(layers[-2].weight, nonlinearity="relu")
        nn.init.zeros_(layers[-2].bias)
        incoming = width
    return nn.Sequential(*layers).requires_grad_(False)
