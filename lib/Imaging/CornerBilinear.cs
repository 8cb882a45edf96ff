namespace ArtGan.Imaging;

/// <summary>
/// Bilinear resizing without antialias that measures from the corner pixel, step by step as TensorFlow and TensorFlow.js compute it,
/// so that every bit is their own.
/// </summary>
internal static class CornerBilinear
{
    /// <summary>TensorFlow 1's own: new pixel i lies at old pixel i * from / to.</summary>
    internal static float Step(int from, int to) => (float)((double)from / to);

    /// <summary>With aligned corners: the last new pixel lies on the last old one.</summary>
    internal static float AlignedStep(int from, int to) => to > 1 ? (float)((from - 1.0) / (to - 1)) : 0;

    /// <summary>Resizes to a square.</summary>
    /// <param name="view">The pixels.</param>
    /// <param name="down">Old rows from one new row to the next.</param>
    /// <param name="across">Old pixels from one new pixel to the next.</param>
    /// <param name="size">New rows and columns.</param>
    /// <param name="target">channels x size x size, 0 to 255.</param>
    internal static void Resize(PixelView view, float down, float across, int size, Span<float> target)
    {
        for (var y = 0; y < size; y++)
        {
            var (top, bottom, dy) = Between(y * down, view.Height);
            for (var x = 0; x < size; x++)
            {
                var (left, right, dx) = Between(x * across, view.Width);
                for (var channel = 0; channel < view.Channels; channel++)
                {
                    var above = Blend(view.Pixel(left, top)[channel], view.Pixel(right, top)[channel], dx);
                    var below = Blend(view.Pixel(left, bottom)[channel], view.Pixel(right, bottom)[channel], dx);
                    target[(channel * size * size) + (y * size) + x] = Blend(above, below, dy);
                }
            }
        }
    }

    private static (int Low, int High, float Share) Between(float place, int length)
    {
        var low = Math.Min((int)place, length - 1);
        return (low, Math.Min(low + 1, length - 1), place - low);
    }

    private static float Blend(float low, float high, float share) => low + ((high - low) * share);
}
