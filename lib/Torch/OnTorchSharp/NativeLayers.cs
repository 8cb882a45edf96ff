using System.Globalization;

namespace ArtGan.Torch;

/// <summary>Layers that our engine's bridge computes in its own way, over package TorchSharp's operators.</summary>
internal static class NativeLayers
{
    /// <summary>Products of all pairs of channels, summed over the pixels.</summary>
    /// <param name="features">(N, C, H, W).</param>
    internal static Tensor Gram(Tensor features)
    {
        if (features.dim() != 4)
        {
            var shape = string.Join(", ", features.shape.Select(size => size.ToString(CultureInfo.InvariantCulture)));
            throw new TorchException("gram", "features must be (N, C, H, W)", $"features {features.dtype} [{shape}]");
        }

        using var pixels = features.flatten(2);
        using var turned = pixels.transpose(1, 2);
        return pixels.bmm(turned);
    }
}
