using System.Runtime.CompilerServices;

namespace ArtGan.Imaging;

/// <summary>Takes in the rows of a picture as they are finished.</summary>
internal interface IRowSink
{
    /// <summary>Takes one row.</summary>
    /// <param name="y">Its number from the top.</param>
    /// <param name="row">width x channels values, interleaved; 0 to 255, a little more or less where a kernel overshoots.</param>
    void Take(int y, ReadOnlySpan<float> row);
}

/// <summary>Rounds to bytes, interleaved.</summary>
internal readonly ref struct InterleavedBytes(Span<byte> target) : IRowSink
{
    private readonly Span<byte> target = target;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(int y, ReadOnlySpan<float> row)
    {
        var line = target.Slice(y * row.Length, row.Length);
        for (var at = 0; at < row.Length; at++)
            line[at] = Rounding.ToByte(row[at]);
    }
}

/// <summary>Rounds to bytes, one channel plane after the other.</summary>
internal readonly ref struct PlanarBytes(Span<byte> target, int width, int channels) : IRowSink
{
    private readonly Span<byte> target = target;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(int y, ReadOnlySpan<float> row)
    {
        var plane = target.Length / channels;
        for (var channel = 0; channel < channels; channel++)
        {
            var line = target.Slice((channel * plane) + (y * width), width);
            for (int x = 0, at = channel; x < line.Length; x++, at += channels)
                line[x] = Rounding.ToByte(row[at]);
        }
    }
}

/// <summary>Keeps fractions within 0 to 255, one channel plane after the other.</summary>
internal readonly ref struct PlanarFloats(Span<float> target, int width, int channels) : IRowSink
{
    private readonly Span<float> target = target;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(int y, ReadOnlySpan<float> row)
    {
        var plane = target.Length / channels;
        for (var channel = 0; channel < channels; channel++)
        {
            var line = target.Slice((channel * plane) + (y * width), width);
            for (int x = 0, at = channel; x < line.Length; x++, at += channels)
                line[x] = Math.Clamp(row[at], 0, 255);
        }
    }
}

/// <summary>From fractions to bytes.</summary>
internal static class Rounding
{
    /// <summary>The nearest byte; the conversion to whole numbers takes NaN to 0.</summary>
    internal static byte ToByte(float value) => (byte)Math.Clamp((int)(value + 0.5f), 0, 255);
}

/// <summary>Rounds the brightness of colours to bytes.</summary>
internal readonly ref struct LumaBytes(Span<byte> target, int width) : IRowSink
{
    private readonly Span<byte> target = target;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(int y, ReadOnlySpan<float> row)
    {
        var line = target.Slice(y * width, width);
        for (var x = 0; x < line.Length; x++)
            line[x] = Rounding.ToByte(Colour.LumaOf(row[x * 3], row[(x * 3) + 1], row[(x * 3) + 2]));
    }
}
