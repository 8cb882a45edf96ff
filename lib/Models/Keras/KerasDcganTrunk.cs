namespace ArtGan.Models;

/// <summary>Halves the grid three times; after every convolution but the first a row and a column of zeros are added, which the normalisation counts.</summary>
public sealed class KerasDcganTrunk : DiscriminatorTrunk
{
    private const int Kernel = 3;
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to judge.</param>
    /// <param name="inputs">Channels going in.</param>
    /// <param name="options">Sizes, dropout and the statistics' decay.</param>
    public KerasDcganTrunk(ImageShape shape, long inputs, NetworkOptions options) : base(nameof(KerasDcganTrunk))
    {
        ArgumentNullException.ThrowIfNull(options);
        long size = shape.Size, channels = options.DiscriminatorChannels;
        var list = new LayerList();
        LayerList FollowPadded(string suffix, long features) => list
            .Add($"edge{suffix}", ZeroPad2d((0, 1, 0, 1)))
            .Add($"norm{suffix}", KerasLayers.GridNorm(features, options.Keras))
            .AddLeakyAndDropout(suffix, options);

        list.AddSameConvolution("down1", size, inputs, channels, Kernel, stride: 2);
        // Keras pads nothing unless told to: half the size becomes a quarter less one, and the edge makes good for it.
        list.AddLeakyAndDropout("1", options).Add("down2", Conv2d(channels, 2 * channels, Kernel, stride: 2));
        FollowPadded("2", 2 * channels).AddSameConvolution("down3", size / 4, 2 * channels, 4 * channels, Kernel, stride: 2);
        FollowPadded("3", 4 * channels).AddSameConvolution("keep4", (size / 8) + 1, 4 * channels, 8 * channels, Kernel);
        FollowPadded("4", 8 * channels);
        layers = list.Add("flatten", Flatten()).ToSequential();
        var edge = (size / 8) + 2;
        Features = 8 * channels * edge * edge;
        RegisterComponents();
    }

    /// <summary>Sees features in pictures.</summary>
    /// <param name="input">Pictures (N, channels, size, size) in -1..1.</param>
    /// <returns>Features (N, <see cref="DiscriminatorTrunk.Features"/>).</returns>
    public override Tensor forward(Tensor input) => layers.forward(input);
}
