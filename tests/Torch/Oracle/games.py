"""The games of Games.cs in PyTorch, drawn from the random stream in the same order."""

import torch
import torch.nn.functional as F
from torch import nn

NOISE, BATCH = 8, 8


def make(normalised):
    generator = nn.Sequential(
        nn.ConvTranspose2d(NOISE, 16, 4, 1, 0, bias=False), nn.BatchNorm2d(16), nn.ReLU(True),
        nn.ConvTranspose2d(16, 8, 4, 2, 1, bias=False), nn.BatchNorm2d(8), nn.ReLU(True),
        nn.ConvTranspose2d(8, 1, 4, 2, 1), nn.Tanh())
    norm = [nn.BatchNorm2d(16)] if normalised else []
    discriminator = nn.Sequential(
        nn.Conv2d(1, 8, 4, 2, 1), nn.LeakyReLU(0.2, True), nn.Conv2d(8, 16, 4, 2, 1, bias=not normalised), *norm, nn.LeakyReLU(0.2, True),
        nn.Conv2d(16, 1, 4, 1, 0), nn.Flatten())
    return generator, discriminator


def reals():
    return torch.rand(BATCH, 1, 16, 16) * 2 - 1


def noise():
    return torch.randn(BATCH, NOISE, 1, 1)


def adam(networks, rate, betas):
    return [torch.optim.Adam(network.parameters(), rate, betas) for network in networks]


def minimise(loss, step, losses):
    step.zero_grad()
    loss.backward()
    step.step()
    losses.append(loss.item())


def dcgan(networks, steps):
    (generator, discriminator), losses = networks, []
    g_step, d_step = adam(networks, 2e-4, (0.5, 0.999))
    criterion = nn.BCEWithLogitsLoss()
    for _ in range(steps):
        real, fake = reals(), generator(noise())
        minimise(criterion(discriminator(real), torch.ones(BATCH, 1)) + criterion(discriminator(fake.detach()), torch.zeros(BATCH, 1)), d_step, losses)
        minimise(criterion(discriminator(fake), torch.ones(BATCH, 1)), g_step, losses)
    return losses


def wasserstein_penalty(networks, steps):
    (generator, critic), losses = networks, []
    g_step, c_step = adam(networks, 1e-4, (0, 0.9))
    for _ in range(steps):
        for _ in range(2):
            with torch.no_grad():
                fake = generator(noise())
            real = reals()
            share = torch.rand(BATCH, 1, 1, 1)
            between = (real * share + fake * (1 - share)).requires_grad_()
            slope, = torch.autograd.grad(critic(between).sum(), between, create_graph=True)
            penalty = (slope.flatten(1).norm(2, 1) - 1).pow(2).mean()
            minimise(critic(fake).mean() - critic(real).mean() + 10 * penalty, c_step, losses)
        minimise(-critic(generator(noise())).mean(), g_step, losses)
    return losses


def real_penalty(networks, steps):
    (generator, discriminator), losses = networks, []
    g_step, d_step = adam(networks, 2e-4, (0, 0.99))
    for _ in range(steps):
        real, fake = reals().requires_grad_(), generator(noise())
        opinion = discriminator(real)
        slope, = torch.autograd.grad(opinion.sum(), real, create_graph=True)
        minimise(F.softplus(-opinion).mean() + F.softplus(discriminator(fake.detach())).mean() + 5 * slope.square().sum([1, 2, 3]).mean(), d_step, losses)
        minimise(F.softplus(-discriminator(fake)).mean(), g_step, losses)
    return losses


def play(game, normalised, steps):
    """Losses in float64, and the weights at the end."""
    networks = make(normalised)
    losses = globals()[game](networks, steps)
    return [torch.tensor(losses, dtype=torch.float64), *(value for network in networks for _, value in sorted(network.state_dict().items()))]
