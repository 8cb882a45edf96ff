namespace ArtGan.Models;

/// <summary>
/// Judges overlapping patches of a picture one by one (PatchGAN, Isola et al. 2016, arXiv:1611.07004): with 3 patch layers
/// each verdict sees 70 x 70 pixels, with 2 34 x 34, with 1 16 x 16.
/// </summary>
public sealed class PatchDiscriminator : Module<Tensor, Tensor>
{
    // A layer of the paper never has more than eight times the first one's channels.
    private const int MostDoublings = 3;
    private readonly Sequential layers;

    /// <summary>Builds the layers.</summary>
    /// <param name="channels">1 for grey pictures, 3 for colour.</param>
    /// <param name="options">Channels of the first layer, patch layers, normalisation, activation, dropout, biases.</param>
    public PatchDiscriminator(int channels, NetworkOptions options) : base(nameof(PatchDiscriminator))
    {
        ArgumentNullException.ThrowIfNull(options);
        var norm = options.DiscriminatorNorm;
        var hasBias = NetworkLayers.HasBias(options.Biases, norm);
        var isBiased = options.Biases != Biases.None;
        long Channels(int layer) => options.Limited((long)options.DiscriminatorChannels << Math.Min(layer, MostDoublings));
        var list = new LayerList();
        LayerList Follow(int layer) => list
            .Add($"active{layer}", NetworkLayers.Activate(options.DiscriminatorActivation, options.LeakySlope))
            .Add($"dropout{layer}", options.DiscriminatorDropout > 0 ? Dropout2d(options.DiscriminatorDropout) : null);

        list.Add("down0", NetworkLayers.Convolution(norm, channels, Channels(0), 4, stride: 2, padding: 1, bias: isBiased));
        Follow(0);
        for (var layer = 1; layer <= options.PatchLayers; layer++)
        {
            // The last one keeps the grid.
            var stride = layer < options.PatchLayers ? 2 : 1;
            list.Add(stride == 2 ? $"down{layer}" : "keep", NetworkLayers.Convolution(norm, Channels(layer - 1), Channels(layer), 4, stride, padding: 1, bias: hasBias))
                .Add($"norm{layer}", Norm(norm, Channels(layer)));
            Follow(layer);
        }

        layers = list.Add("judge", NetworkLayers.Convolution(norm, Channels(options.PatchLayers), 1, 4, padding: 1, bias: isBiased)).ToSequential();
        RegisterComponents();
    }

    /// <summary>The smallest picture that leaves instance norms more than one pixel, and at least one patch.</summary>
    /// <param name="patchLayers">Patch layers.</param>
    internal static int SmallestSide(int patchLayers) => 3 << patchLayers;

    /// <summary>Normalisation without learnt scales where instances are meant, as CycleGAN has it.</summary>
    internal static Module<Tensor, Tensor>? Norm(Normalisation norm, long channels) =>
        norm == Normalisation.Instance ? InstanceNorm2d(channels) : NetworkLayers.GridNorm(norm, channels);

    /// <summary>Judges pictures.</summary>
    /// <param name="input">(N, channels, height, width) in -1..1.</param>
    /// <returns>A verdict for each patch (N, 1, rows, columns): above a half for real where losses are least squares.</returns>
    public override Tensor forward(Tensor input) => layers.call(input);
}
