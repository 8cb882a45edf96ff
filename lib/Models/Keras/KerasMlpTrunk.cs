namespace ArtGan.Models;

/// <summary>Two hidden layers over all numbers of a picture; features drop out after the first.</summary>
public sealed class KerasMlpTrunk : DiscriminatorTrunk
{
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to judge.</param>
    /// <param name="inputs">Channels going in.</param>
    /// <param name="options">Widths and dropout.</param>
    public KerasMlpTrunk(ImageShape shape, long inputs, NetworkOptions options) : base(nameof(KerasMlpTrunk))
    {
        ArgumentNullException.ThrowIfNull(options);
        long units = options.DiscriminatorChannels;
        Features = units / 2;
        layers = new LayerList()
            .Add("flatten", Flatten())
            .Add("dense1", Linear(inputs * shape.Size * shape.Size, units))
            .Add("leaky1", KerasLayers.Leaky(options))
            .Add("dropout1", KerasLayers.Drop(options.DiscriminatorDropout))
            .Add("dense2", Linear(units, Features))
            .Add("leaky2", KerasLayers.Leaky(options))
            .ToSequential();
        RegisterComponents();
    }

    /// <summary>Sees features in pictures.</summary>
    /// <param name="input">Pictures (N, channels, size, size) in -1..1.</param>
    /// <returns>Features (N, <see cref="DiscriminatorTrunk.Features"/>).</returns>
    public override Tensor forward(Tensor input) => layers.forward(input);
}
