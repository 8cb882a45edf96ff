namespace ArtGan.Models;

/// <summary>
/// The student report's DCGAN in TensorFlow 1 (lalyon/artGAN, scripts/gan128MNIST.py, gan128Paintings.py, gan256impres.py,
/// ganChuck256.py and gan512.py), which is Felix Mohr's for MNIST with the sizes changed: whatever the size, all that
/// reaches the convolutions is a picture of 4 x 4 pixels, enlarged.
/// </summary>
/// <remarks>
/// generator_channels are those of the last hidden layer, those before it have twice and four times as many;
/// discriminator_channels are those of the last convolution, those before it have twice and four times as many.
/// </remarks>
public sealed class TensorFlowDcgan : INetworkFamily
{
    /// <summary>Edge of the picture that the generator's dense layer paints.</summary>
    internal const int StartSize = 4;

    // Enlarged to a quarter of the size by a whole factor.
    private const int Multiple = 16;

    /// <inheritdoc/>
    public string Name => "tensorflow-dcgan";

    /// <inheritdoc/>
    public IReadOnlyList<string> Unused { get; } = [.. KerasLayers.Unused, "minibatch"];

    /// <inheritdoc/>
    public int SmallestBatch => 1;

    /// <inheritdoc/>
    public void Check(int size, NetworkOptions options)
    {
        if (size < Multiple || size % Multiple != 0)
        {
            throw new UserException($"A {Name} cannot paint pictures of {size} x {size}; set size to a multiple of {Multiple}, such as {Math.Max(1, (int)Math.Round((double)size / Multiple)) * Multiple}.");
        }
    }

    /// <inheritdoc/>
    public GanNetworks Create(ImageShape shape, int classes, NetworkOptions options, Generator random)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(shape.Size, options);
        return KerasLayers.Join(shape, options, random, own => new TensorFlowDcganGenerator(shape, own), inputs => new TensorFlowDcganTrunk(shape, inputs, options));
    }
}
