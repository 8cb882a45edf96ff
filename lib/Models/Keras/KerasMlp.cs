namespace ArtGan.Models;

/// <summary>
/// The student report's networks without convolutions (lalyon/artGAN, scripts/kerasGANv2.py, kerasGANv3.py and
/// kerasGANv4.py), made from Keras-GAN's first example (eriklindernoren/Keras-GAN, gan/gan.py): three hidden layers
/// that grow in the generator, two that shrink in the discriminator.
/// </summary>
/// <remarks>
/// generator_channels are the units of the first hidden layer, each after it has twice as many; discriminator_channels
/// are those of the first, the second has half of them.
/// </remarks>
public sealed class KerasMlp : INetworkFamily
{
    /// <inheritdoc/>
    public string Name => "keras-mlp";

    /// <inheritdoc/>
    public IReadOnlyList<string> Unused { get; } = [.. KerasLayers.Unused, "generator_dropout", "discriminator_hidden"];

    /// <inheritdoc/>
    public void Check(int size, NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.DiscriminatorChannels < 2)
        {
            throw new UserException($"A {Name} halves discriminator_channels, which are {options.DiscriminatorChannels}; set them to 2 or more.");
        }

        if (options.Minibatch == MinibatchLayer.Deviation)
        {
            throw new UserException($"A {Name} has no grid for minibatch=deviation; set minibatch to discrimination or none.");
        }
    }

    /// <inheritdoc/>
    public GanNetworks Create(ImageShape shape, int classes, NetworkOptions options, Generator random)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(shape.Size, options);
        return KerasLayers.Join(shape, options, random, own => new KerasMlpGenerator(shape, own), inputs => new KerasMlpTrunk(shape, inputs, options));
    }
}
