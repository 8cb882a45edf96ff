using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Cli.Benchmarks.Cases;

/// <summary>A full step of a DCGAN as in pytorch/examples: the discriminator on real and on painted pictures, then the generator.</summary>
internal sealed class GanStep : TrainingStep
{
    private const int Batch = 64, LatentSize = 100;

    private readonly NonSaturating objective = new();
    private readonly Setting setting;
    private readonly Module<Tensor, Tensor> generator, discriminator;
    private readonly Adam generatorAdam, discriminatorAdam;
    private readonly Tensor real, latents;

    private GanStep(Module<Tensor, Tensor> generator, Module<Tensor, Tensor> discriminator, long[] latentShape, ImageShape shape, Generator random, Setting setting)
    {
        this.setting = setting;
        this.generator = generator.to(setting.Device);
        this.discriminator = discriminator.to(setting.Device);
        generatorAdam = optim.Adam(generator.parameters(), lr: 2e-4, beta1: 0.5, beta2: 0.999);
        discriminatorAdam = optim.Adam(discriminator.parameters(), lr: 2e-4, beta1: 0.5, beta2: 0.999);
        real = ((rand([Batch, shape.Channels, shape.Size, shape.Size], generator: random) * 2) - 1).to(setting.Device);
        latents = randn(latentShape, generator: random).to(setting.Device);
    }

    /// <summary>The network of experiments/mnist-dcgan.json.</summary>
    public static GanStep Digits(Setting setting)
    {
        var shape = new ImageShape(1, 28);
        var options = new NetworkOptions { LatentSize = LatentSize, Refinements = 1, DiscriminatorHidden = 256 };
        var random = new Generator().manual_seed(Setting.Seed);
        var networks = new Dcgan().Create(shape, classes: 0, options, random);
        return new GanStep(networks.Generator, networks.Discriminator, [Batch, LatentSize], shape, random, setting);
    }

    /// <summary>The network of pytorch/examples.</summary>
    public static GanStep Pictures(Setting setting)
    {
        var random = new Generator().manual_seed(Setting.Seed);
        var (generator, discriminator) = (Networks.DcganGenerator(), Networks.DcganDiscriminator(normalised: true));
        WeightInitialisation.Apply(generator, Initialisation.Normal, random);
        WeightInitialisation.Apply(discriminator, Initialisation.Normal, random);
        return new GanStep(generator, discriminator, [Batch, LatentSize, 1, 1], new ImageShape(3, 64), random, setting);
    }

    protected override Tensor Once()
    {
        discriminatorAdam.zero_grad();
        Tensor fake, judgement;
        using (setting.Precision())
        {
            fake = generator.call(latents);
            judgement = objective.DiscriminatorLoss(discriminator.call(real), discriminator.call(fake.detach()));
        }

        judgement.backward();
        discriminatorAdam.step();
        generatorAdam.zero_grad();
        // Gradients flow through the discriminator here, not into it.
        Freeze(discriminator, true);
        Tensor loss;
        using (setting.Precision())
        {
            loss = objective.GeneratorLoss(discriminator.call(fake));
        }

        loss.backward();
        Freeze(discriminator, false);
        generatorAdam.step();
        return loss;
    }
}
