using ArtGan.Models;

namespace ArtGan.Style;

/// <summary>A convolution of one pixel and a rectifier, through which a narrow network shows the features that it was trained to predict.</summary>
/// <param name="convolution">Owned from here on.</param>
/// <param name="rectifies">Whether negative values become 0.</param>
internal sealed class FrozenHead(FrozenConvolution convolution, bool rectifies = true) : IDisposable
{
    /// <summary>The view.</summary>
    /// <param name="features">(1, channels, height, width).</param>
    public Tensor Forward(Tensor features) => rectifies ? convolution.Forward(features) : convolution.Linear(features);

    /// <inheritdoc/>
    public void Dispose() => convolution.Dispose();
}
