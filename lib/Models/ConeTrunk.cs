namespace ArtGan.Models;

/// <summary>
/// The critic of a study of Monet's pictures (Bojescu and Solca, "Using Generative Neural Networks to generate
/// artist-inspired artwork"): four 3 x 3 convolutions, each of which halves the grid and doubles the channels, and is
/// normalised and activated, the first one too. All numbers of the last grid, or a hidden layer's, are the features.
/// </summary>
public sealed class ConeTrunk : DiscriminatorTrunk
{
    internal const int Stages = 4;

    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to judge, of any size.</param>
    /// <param name="inputs">Channels going in.</param>
    /// <param name="options">Sizes and layers.</param>
    public ConeTrunk(ImageShape shape, long inputs, NetworkOptions options) : base(nameof(ConeTrunk))
    {
        ArgumentNullException.ThrowIfNull(options);
        var hidden = HiddenLayers.OfDiscriminator(options);
        var (channels, edge) = (inputs, (long)shape.Size);
        var list = new LayerList();
        for (var stage = 1; stage <= Stages; stage++)
        {
            var wider = options.Limited((long)options.DiscriminatorChannels << (stage - 1));
            // The study's have biases although BatchNorm follows.
            list.Add($"down{stage}", hidden.Convolution(channels, wider, 3, stride: 2, padding: 1, isNormalised: false));
            hidden.AfterGrid(list, $"{stage}", wider);
            (channels, edge) = (wider, (edge + 1) / 2);
        }

        Features = hidden.Finish(list, channels, edge);
        layers = list.ToSequential();
        RegisterComponents();
    }

    /// <summary>Sees features in pictures.</summary>
    /// <param name="input">Pictures (N, channels, size, size).</param>
    /// <returns>Features (N, <see cref="DiscriminatorTrunk.Features"/>).</returns>
    public override Tensor forward(Tensor input) => layers.forward(input);
}
