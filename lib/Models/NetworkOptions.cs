namespace ArtGan.Models;

/// <summary>The sizes and layers of a pair of networks. A family of networks refuses what it cannot honour.</summary>
public sealed record NetworkOptions
{
    /// <summary>Numbers in a latent vector.</summary>
    public int LatentSize { get; init; } = 100;

    /// <summary>What latents are drawn from.</summary>
    public NoiseDistribution Noise { get; init; } = NoiseDistribution.Normal;

    /// <summary>Channels of the generator's last hidden layer; each layer before it has twice as many. Of an MLP, units of a hidden layer.</summary>
    public int GeneratorChannels { get; init; } = 64;

    /// <summary>Channels of the discriminator's first layer; each layer after it has twice as many. Of an MLP, units of a hidden layer.</summary>
    public int DiscriminatorChannels { get; init; } = 64;

    /// <summary>Channels that no layer exceeds; 0 for no limit.</summary>
    public int MaxChannels { get; init; }

    /// <summary>3 x 3 convolutions, or residual blocks, that each grid gets beside the one that changes its size; hidden layers of an MLP.</summary>
    public int Depth { get; init; }

    /// <summary>
    /// 3 x 3 convolutions that keep the generator's first grid before it is doubled. DCGAN's paper has none; one gives
    /// better shapes for a small generator.
    /// </summary>
    public int Refinements { get; init; }

    /// <summary>
    /// Units of a fully connected layer between the discriminator's last grid and its judgement; 0 for none, as in
    /// DCGAN's paper. A linear judgement of 7 x 7 local features sees strokes; a hidden layer sees whether they form a digit.
    /// </summary>
    public int DiscriminatorHidden { get; init; }

    /// <summary>How the generator is normalised.</summary>
    public Normalisation GeneratorNorm { get; init; } = Normalisation.Batch;

    /// <summary>How the discriminator is normalised.</summary>
    public Normalisation DiscriminatorNorm { get; init; } = Normalisation.Batch;

    /// <summary>What follows the generator's hidden layers.</summary>
    public Activation GeneratorActivation { get; init; } = Activation.Relu;

    /// <summary>What follows the discriminator's hidden layers.</summary>
    public Activation DiscriminatorActivation { get; init; } = Activation.LeakyRelu;

    /// <summary>Slope of LeakyReLU below 0.</summary>
    public double LeakySlope { get; init; } = 0.2;

    /// <summary>Share of the generator's features that training leaves out at random.</summary>
    public double GeneratorDropout { get; init; }

    /// <summary>Share of the discriminator's features that training leaves out at random.</summary>
    public double DiscriminatorDropout { get; init; }

    /// <summary>How the generator doubles a grid.</summary>
    public Upsampling Upsampling { get; init; } = Upsampling.Transposed;

    /// <summary>Which layers add a learnt number.</summary>
    public Biases Biases { get; init; } = Biases.Needed;

    /// <summary>Starting values of weights.</summary>
    public Initialisation Initialisation { get; init; } = Initialisation.Normal;

    /// <summary>What shows the discriminator how alike the pictures of a batch are.</summary>
    public MinibatchLayer Minibatch { get; init; } = MinibatchLayer.None;

    /// <summary>What the discriminator's last layer is followed by.</summary>
    public Verdict Verdict { get; init; } = Verdict.Linear;

    /// <summary>Pictures that the discriminator judges together.</summary>
    public int Packing { get; init; } = 1;

    /// <summary>How the networks are told the class of a picture.</summary>
    public Conditioning Conditioning { get; init; } = Conditioning.None;

    /// <summary>Numbers that stand for a class in the generator.</summary>
    public int LabelSize { get; init; } = 32;

    /// <summary>Layers of a discriminator of patches after its first; 3 see 70 x 70 pixels, 2 see 34 x 34, 1 sees 16 x 16.</summary>
    public int PatchLayers { get; init; } = 3;

    /// <summary>Of style-based networks.</summary>
    public StyleOptions Style { get; init; } = new();

    /// <summary>Of growing networks.</summary>
    public GrowthOptions Growth { get; init; } = new();

    /// <summary>Of U-Nets.</summary>
    public UNetOptions UNet { get; init; } = new();

    /// <summary>Of residual networks.</summary>
    public ResidualOptions Residual { get; init; } = new();

    /// <summary>Of networks with the conventions of TensorFlow and Keras.</summary>
    public KerasOptions Keras { get; init; } = new();

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public NetworkOptions Validated()
    {
        OptionRange.Check("latent", LatentSize, 1, 4096);
        OptionRange.Check("generator_channels", GeneratorChannels, 1, 1024);
        OptionRange.Check("discriminator_channels", DiscriminatorChannels, 1, 1024);
        OptionRange.Check("max_channels", MaxChannels, 0, 4096);
        OptionRange.Check("depth", Depth, 0, 16);
        OptionRange.Check("refinements", Refinements, 0, 16);
        OptionRange.Check("discriminator_hidden", DiscriminatorHidden, 0, 65536);
        OptionRange.Check("leaky_slope", LeakySlope, 0, 1);
        OptionRange.Check("generator_dropout", GeneratorDropout, 0, 0.95);
        OptionRange.Check("discriminator_dropout", DiscriminatorDropout, 0, 0.95);
        OptionRange.Check("packing", Packing, 1, 16);
        OptionRange.Check("label_size", LabelSize, 1, 1024);
        OptionRange.Check("patch_layers", PatchLayers, 1, 5);
        Style.Validated();
        Growth.Validated();
        Residual.Validated();
        Keras.Validated();
        return this;
    }

    /// <summary>A number of channels, held to <see cref="MaxChannels"/>.</summary>
    internal long Limited(long channels) => MaxChannels == 0 ? channels : Math.Min(channels, MaxChannels);
}
