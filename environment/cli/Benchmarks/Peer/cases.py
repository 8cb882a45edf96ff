"""The peer's side of each case: a function that gives a function to be run once a step, which returns the loss."""
import torch
from torch.nn.functional import binary_cross_entropy_with_logits, mse_loss

import networks

BATCH = 64
LATENT = 100
SEED = 1


def adversaries(generator, discriminator, setting, lr, betas):
    """Both networks on their device, and Adam for each."""
    generator, discriminator = generator.to(setting.device), discriminator.to(setting.device)
    return (generator, discriminator,
            torch.optim.Adam(generator.parameters(), lr=lr, betas=betas), torch.optim.Adam(discriminator.parameters(), lr=lr, betas=betas))


def gan(generator, discriminator, latent_shape, pixels, setting):
    """pytorch/examples' step: discriminator on real, on fake, then the generator."""
    random = torch.Generator().manual_seed(SEED)
    networks.draw_normal(generator, random)
    networks.draw_normal(discriminator, random)
    generator, discriminator, adam_g, adam_d = adversaries(generator, discriminator, setting, 2e-4, (0.5, 0.999))
    real = (torch.rand(pixels, generator=random) * 2 - 1).to(setting.device)
    latent = torch.randn(latent_shape, generator=random).to(setting.device)
    ones, zeros = torch.ones(BATCH, device=setting.device), torch.zeros(BATCH, device=setting.device)

    def step():
        adam_d.zero_grad(set_to_none=True)
        loss_real = binary_cross_entropy_with_logits(discriminator(real), ones)
        loss_real.backward()
        fake = generator(latent)
        loss_fake = binary_cross_entropy_with_logits(discriminator(fake.detach()), zeros)
        loss_fake.backward()
        adam_d.step()
        adam_g.zero_grad(set_to_none=True)
        discriminator.requires_grad_(not setting.frozen)
        loss = binary_cross_entropy_with_logits(discriminator(fake), ones)
        loss.backward()
        discriminator.requires_grad_(True)
        adam_g.step()
        return loss

    return step


def dcgan28(setting):
    return gan(networks.digit_generator(), networks.digit_discriminator(), (BATCH, LATENT), (BATCH, 1, 28, 28), setting)


def dcgan64(setting):
    return gan(networks.dcgan_generator(), networks.dcgan_discriminator(), (BATCH, LATENT, 1, 1), (BATCH, 3, 64, 64), setting)


def wasserstein_critic(generator, critic, latent, pixels, setting):
    """WGAN-GP's critic step on painted pictures that are there: three judgements, the penalty's double backward."""
    generator, critic, _, adam = adversaries(generator, critic, setting, 1e-4, (0.0, 0.9))
    random = torch.Generator().manual_seed(SEED)
    real = (torch.rand(pixels, generator=random) * 2 - 1).to(setting.device)
    latent = latent(random).to(setting.device)
    share = torch.rand(BATCH, 1, 1, 1, generator=random).to(setting.device)
    with torch.no_grad():
        fake = generator(latent)
    del generator, _

    def step():
        adam.zero_grad(set_to_none=True)
        between = torch.lerp(fake, real, share).requires_grad_(True)
        judged = critic(between)
        gradient, = torch.autograd.grad(judged.sum(), between, create_graph=True)
        penalty = ((gradient.flatten(1).norm(dim=1) - 1) ** 2).mean()
        loss = critic(fake).mean() - critic(real).mean() + 10 * penalty
        loss.backward()
        adam.step()
        return loss

    return step


def wasserstein_generator(generator, critic, latent, setting):
    """WGAN-GP's generator step, through the critic."""
    generator, critic, adam, _ = adversaries(generator, critic, setting, 1e-4, (0.0, 0.9))
    latent = latent(torch.Generator().manual_seed(SEED)).to(setting.device)
    critic.requires_grad_(not setting.frozen)

    def step():
        adam.zero_grad(set_to_none=True)
        critic.zero_grad(set_to_none=True)
        loss = -critic(generator(latent)).mean()
        loss.backward()
        adam.step()
        return loss

    return step


def latents(random):
    return torch.randn((BATCH, LATENT, 1, 1), generator=random)


def pixel_noise(random):
    return torch.rand((BATCH, 3, 32, 32), generator=random)


def wgangp64_critic(setting):
    return wasserstein_critic(networks.dcgan_generator(), networks.dcgan_discriminator(normalised=False), latents, (BATCH, 3, 64, 64), setting)


def wgangp64_gen(setting):
    return wasserstein_generator(networks.dcgan_generator(), networks.dcgan_discriminator(normalised=False), latents, setting)


def unet32_critic(setting):
    return wasserstein_critic(networks.UNet(), networks.cone_critic(), pixel_noise, (BATCH, 3, 32, 32), setting)


def unet32_gen(setting):
    return wasserstein_generator(networks.UNet(), networks.cone_critic(), pixel_noise, setting)


# Of VGG-19's layers: the five styles after relu1_1, relu2_1, relu3_1, relu4_1 and relu5_1, the content after relu4_2.
STYLE, CONTENT = (1, 6, 11, 20, 29), 22
STYLE_WEIGHTS = tuple(1e3 / channels ** 2 for channels in (64, 128, 256, 512, 512))


def gram(features):
    """Products of channels, a pixel."""
    rows = features.flatten(2)
    return rows.bmm(rows.transpose(1, 2)) / rows.shape[2]


def gatys(size, setting):
    """Gatys' closure: loss of the picture and its gradient."""
    vgg = networks.vgg19().to(setting.device)
    random = torch.Generator().manual_seed(SEED)
    content, style, start = (torch.rand((1, 3, size, size), generator=random).to(setting.device) for _ in range(3))
    picture = start.requires_grad_(True)

    def features(image):
        kept = {}
        for index, layer in enumerate(vgg):
            image = layer(image)
            if index in STYLE or index == CONTENT:
                kept[index] = image
        return kept

    with torch.no_grad():
        wanted = features(content)[CONTENT]
        grams = [gram(features(style)[index]) for index in STYLE]

    def step():
        picture.grad = None
        seen = features(picture)
        loss = mse_loss(seen[CONTENT], wanted)
        for index, weight, target in zip(STYLE, STYLE_WEIGHTS, grams):
            loss = loss + weight * mse_loss(gram(seen[index]), target)
        loss.backward()
        return loss

    return step


def adam_dcgan64_g(setting):
    """One step of Adam over all parameters, the gradients being there."""
    parameters = [parameter for parameter in networks.dcgan_generator().to(setting.device).parameters()]
    adam = torch.optim.Adam(parameters, lr=2e-4, betas=(0.5, 0.999))
    for parameter in parameters:
        parameter.grad = torch.randn_like(parameter)
    return adam.step


STEPS = {
    "adam-dcgan64-g": adam_dcgan64_g,
    "dcgan28": dcgan28,
    "dcgan64": dcgan64,
    "wgangp64-critic": wgangp64_critic,
    "wgangp64-gen": wgangp64_gen,
    "unet32-critic": unet32_critic,
    "unet32-gen": unet32_gen,
    "gatys256": lambda setting: gatys(256, setting),
    "gatys512": lambda setting: gatys(512, setting),
}


def repeated(step):
    """Runs a step a number of times and gives the last loss."""
    def run(count):
        loss = None
        for _ in range(count):
            loss = step()
        return loss

    return run


def add1(setting):
    """The sum of two tensors of one element; without a call a step, which would count as much as the sum."""
    left, right = torch.ones(1, device=setting.device), torch.ones(1, device=setting.device)

    def run(count):
        for _ in range(count):
            left + right

    return run


def create(name, setting):
    """A function that runs a case a number of times."""
    torch.manual_seed(SEED)
    return add1(setting) if name == "add1" else repeated(STEPS[name](setting))
