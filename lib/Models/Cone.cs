namespace ArtGan.Models;

/// <summary>DCGAN's generator against the cone critic, as the later versions of the study of Monet's pictures have it; see <see cref="ConeTrunk"/>.</summary>
public sealed class Cone : INetworkFamily
{
    /// <inheritdoc/>
    public string Name => "cone";

    /// <inheritdoc/>
    public IReadOnlyList<string> Unused { get; } = [.. StyleOptions.Names, .. GrowthOptions.Names, .. UNetOptions.Names, .. KerasOptions.Names, .. ResidualOptions.Names];

    /// <inheritdoc/>
    public void Check(int size, NetworkOptions options) => Dcgan.Doublings(size);

    /// <inheritdoc/>
    public GanNetworks Create(ImageShape shape, int classes, NetworkOptions options, Generator random) => GanAssembly.Join(
        shape, classes, options, random, longer => new DcganGenerator(shape, longer), inputs => new ConeTrunk(shape, inputs, options));
}
