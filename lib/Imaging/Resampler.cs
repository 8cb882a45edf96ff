using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArtGan.Imaging;

/// <summary>The one place where pixels are resized: in floating point, down the columns first, then along the rows.</summary>
internal static class Resampler
{
    // Fully compiled at the first call: the first pictures of a run otherwise take several times as long.
    private const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization;

    // A pixel is read as four values, of which those after its channels count nothing.
    private const int Lanes = 4;

    /// <summary>Resizes pixels.</summary>
    /// <param name="source">The pixels.</param>
    /// <param name="rows">From the old height to the new one.</param>
    /// <param name="columns">From the old width to the new one.</param>
    /// <param name="sink">Is given the new rows from the top, interleaved.</param>
    internal static void Resize<TSink>(PixelView source, ResizeWeights rows, ResizeWeights columns, TSink sink)
        where TSink : IRowSink, allows ref struct
    {
        var (wide, narrow) = (source.Width * source.Channels, columns.Length * source.Channels);
        var buffer = ArrayPool<float>.Shared.Rent(wide + narrow + (2 * Lanes));
        try
        {
            var line = buffer.AsSpan(0, wide + Lanes);
            var row = buffer.AsSpan(wide + Lanes, narrow + Lanes);
            line[wide..].Clear();
            for (var y = 0; y < rows.Length; y++)
            {
                Join(source, rows.First(y), rows.Of(y), line[..wide]);
                if (source.Channels == 1)
                    NarrowGrey(line, columns, row);
                else
                    NarrowColour(line, columns, source.Channels, row);
                sink.Take(y, row[..narrow]);
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(buffer);
        }
    }

    /// <summary>A weighted sum of rows.</summary>
    [MethodImpl(AtOnce)]
    private static void Join(PixelView source, int first, ReadOnlySpan<float> weights, Span<float> line)
    {
        var at = 0;
        ref var start = ref MemoryMarshal.GetReference(source.Row(first));
        // Checked once here: the loop reads rows of this length only.
        _ = source.Row(first + weights.Length - 1);
        for (; at <= line.Length - Vector<byte>.Count; at += Vector<byte>.Count)
        {
            var (a, b, c, d) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
            for (var tap = 0; tap < weights.Length; tap++)
            {
                var weight = new Vector<float>(weights[tap]);
                Vector.Widen(Vector.LoadUnsafe(ref start, (nuint)((tap * source.Stride) + at)), out var low, out var high);
                Vector.Widen(low, out var lowest, out var lower);
                Vector.Widen(high, out var higher, out var highest);
                a += weight * Vector.ConvertToSingle(lowest.As<uint, int>());
                b += weight * Vector.ConvertToSingle(lower.As<uint, int>());
                c += weight * Vector.ConvertToSingle(higher.As<uint, int>());
                d += weight * Vector.ConvertToSingle(highest.As<uint, int>());
            }

            var target = line[at..];
            var step = Vector<float>.Count;
            a.CopyTo(target);
            b.CopyTo(target[step..]);
            c.CopyTo(target[(2 * step)..]);
            d.CopyTo(target[(3 * step)..]);
        }

        for (; at < line.Length; at++)
        {
            var sum = 0f;
            for (var tap = 0; tap < weights.Length; tap++)
                sum += weights[tap] * source.Row(first + tap)[at];
            line[at] = sum;
        }
    }

    [MethodImpl(AtOnce)]
    private static void NarrowGrey(ReadOnlySpan<float> line, ResizeWeights columns, Span<float> row)
    {
        for (var x = 0; x < columns.Length; x++)
        {
            var weights = columns.Of(x);
            var pixels = line.Slice(columns.First(x), weights.Length);
            var sum = 0f;
            for (var tap = 0; tap < weights.Length; tap++)
                sum += weights[tap] * pixels[tap];
            row[x] = sum;
        }
    }

    [MethodImpl(AtOnce)]
    private static void NarrowColour(ReadOnlySpan<float> line, ResizeWeights columns, int channels, Span<float> row)
    {
        ref var pixels = ref MemoryMarshal.GetReference(line);
        ref var target = ref MemoryMarshal.GetReference(row);
        for (var x = 0; x < columns.Length; x++)
        {
            var weights = columns.Of(x);
            var from = (nuint)(columns.First(x) * channels);
            var sum = Vector128<float>.Zero;
            for (var tap = 0; tap < weights.Length; tap++, from += (nuint)channels)
                sum += weights[tap] * Vector128.LoadUnsafe(ref pixels, from);
            // The next pixel overwrites what is too much.
            sum.StoreUnsafe(ref target, (nuint)(x * channels));
        }
    }
}
