namespace ArtGan.Models;

/// <summary>Halves the grid once, goes over it with two more convolutions, and joins all pixels in a dense layer.</summary>
public sealed class TensorFlowDcganTrunk : DiscriminatorTrunk
{
    private const int Kernel = 5;
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to judge.</param>
    /// <param name="inputs">Channels going in.</param>
    /// <param name="options">Sizes and dropout.</param>
    public TensorFlowDcganTrunk(ImageShape shape, long inputs, NetworkOptions options) : base(nameof(TensorFlowDcganTrunk))
    {
        ArgumentNullException.ThrowIfNull(options);
        long size = shape.Size, channels = options.DiscriminatorChannels;
        var list = new LayerList();
        list.AddSameConvolution("down1", size, inputs, 4 * channels, Kernel, stride: 2);
        list.AddLeakyAndDropout("1", options).AddSameConvolution("keep2", size / 2, 4 * channels, 2 * channels, Kernel);
        list.AddLeakyAndDropout("2", options).AddSameConvolution("keep3", size / 2, 2 * channels, channels, Kernel);
        list.AddLeakyAndDropout("3", options).Add("flatten", Flatten());
        Features = channels * (size / 2) * (size / 2);
        if (options.DiscriminatorHidden > 0)
        {
            list.Add("hidden", Linear(Features, options.DiscriminatorHidden)).Add("leaky_hidden", KerasLayers.Leaky(options));
            Features = options.DiscriminatorHidden;
        }

        layers = list.ToSequential();
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override PixelRange Range => PixelRange.ZeroToOne;

    /// <summary>Sees features in pictures.</summary>
    /// <param name="input">Pictures (N, channels, size, size) in -1..1; its layers see them in 0..1.</param>
    /// <returns>Features (N, <see cref="DiscriminatorTrunk.Features"/>).</returns>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return layers.forward((input + 1) / 2);
    }
}
