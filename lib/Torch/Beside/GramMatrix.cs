namespace ArtGan.Torch;

/// <summary>The style of features as Gatys et al. measure it ("Image Style Transfer Using Convolutional Neural Networks", CVPR 2016).</summary>
public static class GramMatrix
{
    /// <summary>Products of all pairs of channels, summed over the pixels; divide by C H W or H W as the loss wants it.</summary>
    /// <param name="features">(N, C, H, W).</param>
    /// <returns>(N, C, C), symmetric.</returns>
    /// <exception cref="TorchException">The features are not (N, C, H, W).</exception>
    public static Tensor Of(Tensor features)
    {
        ArgumentNullException.ThrowIfNull(features);
        return NativeLayers.Gram(features);
    }
}
