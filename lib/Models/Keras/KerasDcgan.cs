namespace ArtGan.Models;

/// <summary>
/// The student report's first DCGAN in Keras (lalyon/artGAN, scripts/kerasGAN.py), made from that of Keras-GAN
/// (eriklindernoren/Keras-GAN, dcgan/dcgan.py): a dense layer paints a picture of an eighth of the size, which is
/// doubled three times.
/// </summary>
/// <remarks>
/// generator_channels are those of the last hidden layer, those before it have twice and four times as many;
/// discriminator_channels are those of the first layer, each after it has twice as many.
/// </remarks>
public sealed class KerasDcgan : INetworkFamily
{
    /// <summary>The generator doubles three times.</summary>
    internal const int Multiple = 8;

    private const int Smallest = 16;

    /// <inheritdoc/>
    public string Name => "keras-dcgan";

    /// <inheritdoc/>
    public IReadOnlyList<string> Unused { get; } = [.. KerasLayers.Unused, "minibatch", "generator_dropout", "discriminator_hidden"];

    /// <inheritdoc/>
    public void Check(int size, NetworkOptions options)
    {
        if (size < Smallest || size % Multiple != 0)
        {
            throw new UserException($"A {Name} cannot paint pictures of {size} x {size}; set size to a multiple of {Multiple} from {Smallest}, such as {Math.Max(Smallest, (int)Math.Round((double)size / Multiple) * Multiple)}.");
        }
    }

    /// <inheritdoc/>
    public GanNetworks Create(ImageShape shape, int classes, NetworkOptions options, Generator random)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(shape.Size, options);
        return KerasLayers.Join(shape, options, random, own => new KerasDcganGenerator(shape, own), inputs => new KerasDcganTrunk(shape, inputs, options));
    }
}
