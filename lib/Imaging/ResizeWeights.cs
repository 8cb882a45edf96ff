namespace ArtGan.Imaging;

/// <summary>Along one axis: which old pixels each new pixel is made of, and how much of each.</summary>
internal sealed class ResizeWeights
{
    // What arithmetic loses is no part of a pixel.
    private const double Blur = 1e-6;

    private readonly int[] first;
    private readonly int[] count;
    private readonly float[] weights;
    private readonly int most;

    /// <summary>Weighs an axis out.</summary>
    /// <param name="from">Old pixels.</param>
    /// <param name="to">New pixels.</param>
    /// <param name="kernel">The filter.</param>
    /// <param name="antialias">Whether the filter widens when shrinking, so that every old pixel counts.</param>
    internal ResizeWeights(int from, int to, ResizeKernel kernel, bool antialias = true)
        : this(from, 0, from, to, kernel, antialias)
    {
    }

    /// <summary>Weighs a part of an axis out.</summary>
    /// <param name="from">Old pixels.</param>
    /// <param name="begin">Where the part begins.</param>
    /// <param name="part">How many old pixels become the new ones.</param>
    /// <param name="to">New pixels.</param>
    /// <param name="kernel">The filter.</param>
    /// <param name="antialias">Whether the filter widens when shrinking, so that every old pixel counts.</param>
    internal ResizeWeights(int from, double begin, double part, int to, ResizeKernel kernel, bool antialias = true)
    {
        // Pixels that lie wholly outside the part are none of its business.
        var (lowest, highest) = ((int)Math.Floor(begin + Blur), Math.Min(from, (int)Math.Ceiling(begin + part - Blur)));
        var scale = part / to;
        var widening = antialias ? Math.Max(1, scale) : 1;
        var reach = kernel.Support() * widening;
        most = (2 * (int)Math.Ceiling(reach)) + 1;
        (first, count, weights) = (new int[to], new int[to], new float[to * most]);
        Span<double> exact = most <= 256 ? stackalloc double[most] : new double[most];
        for (var index = 0; index < to; index++)
        {
            var centre = begin + ((index + 0.5) * scale);
            var start = Math.Clamp((int)(centre - reach + 0.5), lowest, highest - 1);
            var length = Math.Max(1, Math.Min(highest, (int)(centre + reach + 0.5)) - start);
            var total = 0.0;
            for (var tap = 0; tap < length; tap++)
                total += exact[tap] = kernel.Weight((start + tap + 0.5 - centre) / widening);
            for (var tap = 0; tap < length; tap++)
                weights[(index * most) + tap] = (float)(exact[tap] / total);
            (first[index], count[index]) = (start, length);
        }
    }

    /// <summary>New pixels.</summary>
    internal int Length => first.Length;

    /// <summary>The first old pixel of a new one.</summary>
    internal int First(int index) => first[index];

    /// <summary>The weights of the old pixels from there on.</summary>
    internal ReadOnlySpan<float> Of(int index) => weights.AsSpan(index * most, count[index]);
}
