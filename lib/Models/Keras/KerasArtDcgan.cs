using System.Numerics;

namespace ArtGan.Models;

/// <summary>
/// The student report's art-DCGAN in Keras (lalyon/artGAN, scripts/kerasGANv5.py) with the fewest changes it runs with.
/// As written the generator makes a noise of 128 x 128 x 3 seven times larger, to 16,512 px, and the discriminator's 8
/// x 8 verdicts are trained towards 128 x 128 labels, so that not one step can be made. Here every layer has its
/// weights as written; the noise has one pixel, as in the art-DCGAN it was made from, the last stride is 1, and there is
/// a label for each verdict. At 128 px the discriminator judges each of 8 x 8 places.
/// </summary>
/// <remarks>
/// generator_channels are those of the last hidden layer, each before it has twice as many; discriminator_channels are
/// those of the first layer, each after it has twice as many.
/// </remarks>
public sealed class KerasArtDcgan : INetworkFamily
{
    private const int StartSize = 4, Smallest = 8;

    /// <inheritdoc/>
    public string Name => "keras-art-dcgan";

    /// <inheritdoc/>
    public IReadOnlyList<string> Unused { get; } = [.. KerasLayers.Unused, "minibatch", "generator_dropout", "discriminator_dropout", "discriminator_hidden"];

    /// <inheritdoc/>
    public int SmallestBatch => 1;

    /// <inheritdoc/>
    public void Check(int size, NetworkOptions options)
    {
        if (size < Smallest || !BitOperations.IsPow2(size))
        {
            throw new UserException($"A {Name} cannot paint pictures of {size} x {size}; set size to a power of two from {Smallest}, such as {Math.Max(Smallest, (int)BitOperations.RoundUpToPowerOf2((uint)size))}.");
        }
    }

    /// <inheritdoc/>
    public GanNetworks Create(ImageShape shape, int classes, NetworkOptions options, Generator random)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(shape.Size, options);
        return KerasLayers.Join(shape, options, random, own => new KerasArtDcganGenerator(shape, own), inputs => new KerasArtDcganTrunk(shape, inputs, options));
    }

    /// <summary>How often 4 px are doubled to reach a size.</summary>
    /// <param name="size">Edge of the pictures in pixels, a power of two.</param>
    internal static int Doublings(int size) => BitOperations.Log2((uint)(size / StartSize));
}
