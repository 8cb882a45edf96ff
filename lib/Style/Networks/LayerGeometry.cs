namespace ArtGan.Style;

/// <summary>Which pixels a step of a network looks at, along one direction: window, stride and padding are the same down and across.</summary>
/// <param name="Kernel">Pixels of the window.</param>
/// <param name="Stride">From one window to the next.</param>
/// <param name="Padding">Pixels that are added at each end.</param>
/// <param name="RoundsUp">Whether a last window that is only partly filled counts.</param>
/// <param name="Reflects">Whether the padding mirrors the picture, which must then be larger than it.</param>
internal readonly record struct LayerGeometry(int Kernel, int Stride = 1, int Padding = 0, bool RoundsUp = false, bool Reflects = false)
{
    /// <summary>A convolution that keeps the size.</summary>
    public static LayerGeometry Same(int kernel) => new(kernel, 1, kernel / 2);

    /// <summary>How many results there are for so many pixels; 0 for none.</summary>
    public int Count(int pixels)
    {
        if (pixels < 1 || (Reflects && pixels <= Padding)) return 0;
        var room = pixels + (2 * Padding) - Kernel + (RoundsUp ? Stride - 1 : 0);
        if (room < 0) return 0;
        var count = (room / Stride) + 1;
        // As libtorch has it, the last window begins in the picture or in the padding before it.
        return RoundsUp && (count - 1) * Stride >= pixels + Padding ? count - 1 : count;
    }

    /// <summary>The pixels that a stretch of results depends on, also such that lie outside the picture.</summary>
    public Stretch Needs(Stretch results) =>
        results.IsEmpty ? results : new((results.Start * Stride) - Padding, ((results.End - 1) * Stride) - Padding + Kernel);
}
