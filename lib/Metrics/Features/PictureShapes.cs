namespace ArtGan.Metrics;

/// <summary>Which pictures a feature network can look at.</summary>
internal static class PictureShapes
{
    /// <summary>Why networks that resize refuse a shape; null where they do not.</summary>
    internal static string? RefusalOf(string network, int channels, int height, int width) =>
        channels is not (1 or 3) ? $"The feature network '{network}' looks at grey or colour pictures, not at {channels} channels; choose another network."
        : height < 1 || width < 1 ? $"The feature network '{network}' looks at pictures, which {height} x {width} pixels are not; choose pictures."
        : null;

    /// <summary>Refuses what is no batch of pictures, or not of a shape that a network takes.</summary>
    /// <exception cref="UserException">It is not.</exception>
    internal static void Check(IFeatureNetwork network, Tensor pictures)
    {
        CheckBytes(network.Name, pictures);
        if (network.Refuses((int)pictures.shape[1], (int)pictures.shape[2], (int)pictures.shape[3]) is { } why) throw new UserException(why);
    }

    /// <summary>Refuses what is no batch of bytes on the processor.</summary>
    /// <exception cref="UserException">It is not.</exception>
    internal static void CheckBytes(string network, Tensor pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        if (pictures.dtype != ScalarType.Byte || pictures.shape.Length != 4 || pictures.device_type != DeviceType.CPU)
        {
            throw new UserException($"The feature network '{network}' looks at bytes of shape [N, channels, height, width] on the CPU, not at {pictures.dtype} [{string.Join(", ", pictures.shape)}] on {pictures.device}; convert the pictures first.");
        }

        if (pictures.shape[0] == 0) throw new UserException($"The feature network '{network}' was given no pictures; give it at least one.");
    }
}
