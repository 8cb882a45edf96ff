using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
        if (channels == 1)
        {
            var line = target.Slice(y * width, width);
            for (var x = 0; x < line.Length; x++)
                line[x] = Rounding.ToByte(row[x]);
            return;
        }

        var red = target.Slice(y * width, width);
        var green = target.Slice(plane + (y * width), width);
        var blue = target.Slice((2 * plane) + (y * width), width);
        var at = 0;
        for (; at < width - 1; at++)
        {
            // The pixel, and the first value of the next.
            var pixel = Rounding.ToBytes(Vector128.Create(row.Slice(at * 3, 4)));
            (red[at], green[at], blue[at]) = ((byte)pixel[0], (byte)pixel[1], (byte)pixel[2]);
        }

        (red[at], green[at], blue[at]) = (Rounding.ToByte(row[at * 3]), Rounding.ToByte(row[(at * 3) + 1]), Rounding.ToByte(row[(at * 3) + 2]));
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

    /// <summary>The same of four numbers.</summary>
    internal static Vector128<int> ToBytes(Vector128<float> values) =>
        Vector128.Min(Vector128.Max(Vector128.ConvertToInt32(values + Vector128.Create(0.5f)), Vector128<int>.Zero), Vector128.Create(255));
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
