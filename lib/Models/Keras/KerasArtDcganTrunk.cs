namespace ArtGan.Models;

/// <summary>Halves the grid and doubles its channels down to 8 x 8 places, each of which is judged by itself.</summary>
public sealed class KerasArtDcganTrunk : DiscriminatorTrunk
{
    private const int Kernel = 4, Edge = 8;
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to judge.</param>
    /// <param name="inputs">Channels going in.</param>
    /// <param name="options">Sizes and the statistics' decay.</param>
    public KerasArtDcganTrunk(ImageShape shape, long inputs, NetworkOptions options) : base(nameof(KerasArtDcganTrunk))
    {
        ArgumentNullException.ThrowIfNull(options);
        var doublings = KerasArtDcgan.Doublings(shape.Size);
        long Channels(int stage) => (long)options.DiscriminatorChannels << stage;
        var list = new LayerList()
            .AddSameConvolution("keep0", shape.Size, inputs, Channels(0), Kernel)
            .Add("leaky0", KerasLayers.Leaky(options));
        for (var stage = 1; stage < doublings; stage++)
        {
            list.AddSameConvolution($"down{stage}", shape.Size >> (stage - 1), Channels(stage - 1), Channels(stage), Kernel, stride: 2)
                .Add($"norm{stage}", KerasLayers.GridNorm(Channels(stage), options.Keras))
                .Add($"leaky{stage}", KerasLayers.Leaky(options));
        }

        Features = Channels(doublings);
        layers = list.AddSameConvolution("last", shape.Size >> (doublings - 1), Channels(doublings - 1), Features, Kernel).ToSequential();
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override long Places => Edge * Edge;

    /// <summary>Sees features at each place of pictures.</summary>
    /// <param name="input">Pictures (N, channels, size, size) in -1..1.</param>
    /// <returns>Features (64 N, <see cref="DiscriminatorTrunk.Features"/>), the places of a picture one after another.</returns>
    public override Tensor forward(Tensor input) => layers.forward(input).permute(0, 2, 3, 1).reshape(-1, Features);
}
