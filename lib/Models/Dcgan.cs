namespace ArtGan.Models;

/// <summary>
/// The deep convolutional GAN of Radford et al. (2015, arXiv:1511.06434), for sizes that are 4 to 7 doubled:
/// 28 px as 7, 14, 28; 64 px as 4, 8, 16, 32, 64.
/// </summary>
public static class Dcgan
{
    /// <summary>Builds both networks with fresh weights.</summary>
    /// <param name="shape">The pictures.</param>
    /// <param name="options">Channels and latent size.</param>
    /// <param name="random">The stream the weights come from.</param>
    /// <exception cref="UserException">An option is out of range, or the size cannot be reached.</exception>
    public static GanNetworks Create(ImageShape shape, DcganOptions options, Generator random)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validated();
        var generator = new DcganGenerator(shape, options);
        var discriminator = new DcganDiscriminator(shape, options);
        WeightInitialisation.Normal(generator, random);
        WeightInitialisation.Normal(discriminator, random);
        return new GanNetworks(generator, discriminator, options.LatentSize, shape);
    }
}

/// <summary>Projects a latent vector to a small grid of many channels, then doubles the grid and halves the channels.</summary>
public sealed class DcganGenerator : Module<Tensor, Tensor>
{
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to paint.</param>
    /// <param name="options">Channels and latent size.</param>
    public DcganGenerator(ImageShape shape, DcganOptions options) : base(nameof(DcganGenerator))
    {
        ArgumentNullException.ThrowIfNull(options);
        var doublings = DcganOptions.Doublings(shape.Size);
        long start = shape.Size >> doublings;
        var channels = (long)options.GeneratorChannels << (doublings - 1);
        // No biases before BatchNorm: it subtracts them again.
        var stages = new List<(string, Module<Tensor, Tensor>)>
        {
            ("project", Linear(options.LatentSize, channels * start * start, hasBias: false)),
            ("grid", Unflatten(1, [channels, start, start])),
            ("norm0", BatchNorm2d(channels)),
            ("relu0", ReLU(inplace: true)),
        };
        for (var refinement = 1; refinement <= options.Refinements; refinement++)
        {
            stages.Add(($"refine{refinement}", Conv2d(channels, channels, 3, padding: 1, bias: false)));
            stages.Add(($"refinenorm{refinement}", BatchNorm2d(channels)));
            stages.Add(($"refinerelu{refinement}", ReLU(inplace: true)));
        }

        for (var stage = 1; stage < doublings; stage++, channels /= 2)
        {
            stages.Add(($"up{stage}", ConvTranspose2d(channels, channels / 2, 4, stride: 2, padding: 1, bias: false)));
            stages.Add(($"norm{stage}", BatchNorm2d(channels / 2)));
            stages.Add(($"relu{stage}", ReLU(inplace: true)));
        }

        stages.Add(("paint", ConvTranspose2d(channels, shape.Channels, 4, stride: 2, padding: 1)));
        stages.Add(("tanh", Tanh()));
        layers = Sequential(stages);
        RegisterComponents();
    }

    /// <summary>Paints pictures.</summary>
    /// <param name="input">Latents (N, latent size).</param>
    /// <returns>Pictures (N, channels, size, size) in -1..1.</returns>
    public override Tensor forward(Tensor input) => layers.forward(input);
}

/// <summary>Halves the grid and doubles the channels down to a 4 to 7 px grid, which one linear layer judges.</summary>
public sealed class DcganDiscriminator : Module<Tensor, Tensor>
{
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to judge.</param>
    /// <param name="options">Channels and slope.</param>
    public DcganDiscriminator(ImageShape shape, DcganOptions options) : base(nameof(DcganDiscriminator))
    {
        ArgumentNullException.ThrowIfNull(options);
        var halvings = DcganOptions.Doublings(shape.Size);
        long end = shape.Size >> halvings;
        long channels = options.DiscriminatorChannels;
        // The first layer has no BatchNorm: it must see the pictures' own brightness.
        var stages = new List<(string, Module<Tensor, Tensor>)>
        {
            ("down1", Conv2d(shape.Channels, channels, 4, stride: 2, padding: 1)),
            ("leaky1", LeakyReLU(options.LeakySlope, inplace: true)),
        };
        for (var stage = 2; stage <= halvings; stage++, channels *= 2)
        {
            stages.Add(($"down{stage}", Conv2d(channels, channels * 2, 4, stride: 2, padding: 1, bias: false)));
            stages.Add(($"norm{stage}", BatchNorm2d(channels * 2)));
            stages.Add(($"leaky{stage}", LeakyReLU(options.LeakySlope, inplace: true)));
        }

        stages.Add(("flatten", Flatten()));
        var features = channels * end * end;
        if (options.DiscriminatorHidden > 0)
        {
            stages.Add(("hidden", Linear(features, options.DiscriminatorHidden, hasBias: false)));
            stages.Add(("hiddennorm", BatchNorm1d(options.DiscriminatorHidden)));
            stages.Add(("hiddenleaky", LeakyReLU(options.LeakySlope, inplace: true)));
            features = options.DiscriminatorHidden;
        }

        stages.Add(("judge", Linear(features, 1)));
        layers = Sequential(stages);
        RegisterComponents();
    }

    /// <summary>Judges pictures.</summary>
    /// <param name="input">Pictures (N, channels, size, size) in -1..1.</param>
    /// <returns>Logits (N): above 0 for pictures taken for real.</returns>
    public override Tensor forward(Tensor input) => layers.forward(input).flatten();
}
