using ArtGan.Data;
using ArtGan.Imaging;

namespace ArtGan.Metrics;

/// <summary>Labelled digits as tensors: bytes as they are, turned into -1..1 a batch at a time.</summary>
internal sealed class DigitTensors : IDisposable
{
    private readonly Tensor pixels;

    public DigitTensors(LabelledImages images)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (images is not { Channels: 1, Height: Mnist.Size, Width: Mnist.Size, Count: > 0, Labels: { } labels } || labels.Any(label => label >= Mnist.Classes))
        {
            throw new UserException($"The digit classifier needs grey pictures of {Mnist.Size} x {Mnist.Size} with labels 0 to {Mnist.Classes - 1}, which '{images.Name}' are not; choose MNIST.");
        }

        Count = images.Count;
        pixels = tensor(images.Pixels, [images.Count, 1, images.Height, images.Width]);
        Labels = tensor(labels.Select(label => (long)label).ToArray());
    }

    public int Count { get; }

    /// <summary>(Count) class numbers.</summary>
    public Tensor Labels { get; }

    /// <summary>The pictures of some numbers, (N, 1, 28, 28) in -1..1.</summary>
    public Tensor Pictures(Tensor indices) => Normalisation.MinusOneToOne.ToValues(pixels.index_select(0, indices));

    public void Dispose()
    {
        pixels.Dispose();
        Labels.Dispose();
    }
}
