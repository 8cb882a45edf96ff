namespace ArtGan.Models;

/// <summary>
/// Two multilayer perceptrons, as in the first GANs (Goodfellow et al. 2014, arXiv:1406.2661): each has
/// <see cref="NetworkOptions.Depth"/> hidden layers of the same width. For points on the plane, and for small pictures.
/// </summary>
public sealed class Mlp : INetworkFamily
{
    /// <inheritdoc/>
    public string Name => "mlp";

    /// <inheritdoc/>
    public IReadOnlyList<string> Unused { get; } =
        ["max_channels", "refinements", "discriminator_hidden", "upsampling", .. StyleOptions.Names, .. GrowthOptions.Names, .. UNetOptions.Names, .. KerasOptions.Names, .. ResidualOptions.Names];

    /// <inheritdoc/>
    public bool MakesPoints => true;

    /// <inheritdoc/>
    public void Check(int size, NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Depth == 0)
        {
            throw new UserException("An MLP without hidden layers learns straight lines alone; set depth to 1 or more, such as 3.");
        }
    }

    /// <inheritdoc/>
    public GanNetworks Create(ImageShape shape, int classes, NetworkOptions options, Generator random)
    {
        Check(shape.Size, options);
        return GanAssembly.Join(shape, classes, options, random, longer => new MlpGenerator(shape, longer), inputs => new MlpTrunk(shape, inputs, options));
    }
}
