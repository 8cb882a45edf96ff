namespace ArtGan.Imaging;

/// <summary>Bytes of pixels in the two orders that are in use: files and screens interleave channels, networks take one plane after the other.</summary>
internal static class PixelLayout
{
    /// <summary>Channel planes become pixels.</summary>
    /// <param name="planar">channels x pixels.</param>
    /// <param name="interleaved">pixels x channels, as many bytes.</param>
    /// <param name="channels">How many.</param>
    internal static void Interleave(ReadOnlySpan<byte> planar, Span<byte> interleaved, int channels)
    {
        var plane = planar.Length / channels;
        for (var channel = 0; channel < channels; channel++)
        {
            var source = planar.Slice(channel * plane, plane);
            for (var pixel = 0; pixel < source.Length; pixel++)
                interleaved[(pixel * channels) + channel] = source[pixel];
        }
    }

    /// <summary>Pixels become channel planes.</summary>
    /// <param name="interleaved">pixels x channels.</param>
    /// <param name="planar">channels x pixels, as many bytes.</param>
    /// <param name="channels">How many.</param>
    internal static void Separate(ReadOnlySpan<byte> interleaved, Span<byte> planar, int channels)
    {
        var plane = interleaved.Length / channels;
        for (var channel = 0; channel < channels; channel++)
        {
            var target = planar.Slice(channel * plane, plane);
            for (var pixel = 0; pixel < target.Length; pixel++)
                target[pixel] = interleaved[(pixel * channels) + channel];
        }
    }

    /// <summary>Pixels become channel planes of numbers.</summary>
    /// <param name="interleaved">pixels x channels.</param>
    /// <param name="planar">channels x pixels, as many numbers.</param>
    /// <param name="channels">How many.</param>
    /// <param name="scale">What one step of a byte is.</param>
    /// <param name="low">What 0 becomes.</param>
    internal static void Separate(ReadOnlySpan<byte> interleaved, Span<float> planar, int channels, float scale, float low)
    {
        var plane = interleaved.Length / channels;
        for (var channel = 0; channel < channels; channel++)
        {
            var target = planar.Slice(channel * plane, plane);
            for (var pixel = 0; pixel < target.Length; pixel++)
                target[pixel] = (interleaved[(pixel * channels) + channel] * scale) + low;
        }
    }
}
