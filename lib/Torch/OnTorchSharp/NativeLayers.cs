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

    /// <summary>Grids twice or half as large through the filter 1 3 3 1.</summary>
    /// <param name="grids">(N, C, H, W).</param>
    /// <param name="doubling">Whether they get twice as large.</param>
    internal static Tensor Resample(Tensor grids, bool doubling)
    {
        if (grids.dim() != 4)
        {
            var shape = string.Join(", ", grids.shape.Select(size => size.ToString(CultureInfo.InvariantCulture)));
            throw new TorchException(doubling ? "double_grids" : "halve_grids", "input must be (N, C, H, W)", $"input {grids.dtype} [{shape}]");
        }

        using var scope = NewDisposeScope();
        var channels = grids.shape[1];
        var line = tensor(new float[] { 1, 3, 3, 1 }, dtype: grids.dtype, device: grids.device) / (doubling ? 4 : 8);
        var filters = outer(line, line).expand(channels, 1, 4, 4);
        var resampled = doubling
            ? functional.conv_transpose2d(grids, filters, strides: [2, 2], padding: [1, 1], groups: channels)
            : functional.conv2d(grids, filters, strides: [2, 2], padding: [1, 1], groups: channels);
        return resampled.MoveToOuterDisposeScope();
    }
}
