namespace ArtGan.Models;

/// <summary>Sees features in points or pictures with fully connected layers.</summary>
public sealed class MlpTrunk : DiscriminatorTrunk
{
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">What to judge.</param>
    /// <param name="inputs">Channels, or coordinates, going in.</param>
    /// <param name="options">Sizes and layers.</param>
    public MlpTrunk(ImageShape shape, long inputs, NetworkOptions options) : base(nameof(MlpTrunk))
    {
        ArgumentNullException.ThrowIfNull(options);
        var hidden = HiddenLayers.OfDiscriminator(options);
        var units = shape.IsPoint ? inputs : inputs * shape.Size * shape.Size;
        var list = new LayerList().Add("flatten", shape.IsPoint ? null : Flatten());
        for (var layer = 1; layer <= options.Depth; layer++)
        {
            list.Add($"linear{layer}", hidden.Linear(units, options.DiscriminatorChannels));
            hidden.AfterFeatures(list, $"{layer}", options.DiscriminatorChannels);
            units = options.DiscriminatorChannels;
        }

        if (options.Minibatch == MinibatchLayer.Deviation)
        {
            // Features are a grid of one place.
            list.Add("place", Unflatten(1, [units, 1, 1])).Add("deviation", new MinibatchDeviation()).Add("features", Flatten());
            units++;
        }

        Features = units;
        layers = list.ToSequential();
        RegisterComponents();
    }

    /// <summary>Sees features.</summary>
    /// <param name="input">Points (N, coordinates) or pictures (N, channels, size, size).</param>
    /// <returns>Features (N, <see cref="DiscriminatorTrunk.Features"/>).</returns>
    public override Tensor forward(Tensor input) => layers.forward(input);
}
