namespace ArtGan.Imaging;

/// <summary>The filters that resize pictures, as Pillow defines them.</summary>
public enum ResizeKernel
{
    /// <summary>A triangle that reaches 1 pixel far, Pillow's BILINEAR: soft, nothing overshoots.</summary>
    Triangle,

    /// <summary>Keys' cubic with a = -0.5, 2 pixels, Pillow's BICUBIC: sharper, overshoots a little at edges.</summary>
    Cubic,

    /// <summary>A windowed sinc of 3 pixels, Pillow's LANCZOS: the sharpest.</summary>
    Lanczos,
}

/// <summary>The kernels as functions.</summary>
internal static class ResizeKernels
{
    /// <summary>How far a kernel reaches to each side, in pixels.</summary>
    internal static double Support(this ResizeKernel kernel) => kernel switch
    {
        ResizeKernel.Triangle => 1,
        ResizeKernel.Cubic => 2,
        ResizeKernel.Lanczos => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(kernel), kernel, null),
    };

    /// <summary>A kernel's weight at a distance within its support, in pixels.</summary>
    internal static double Weight(this ResizeKernel kernel, double distance)
    {
        var x = Math.Abs(distance);
        return kernel switch
        {
            _ when x >= kernel.Support() => 0,
            ResizeKernel.Triangle => 1 - x,
            ResizeKernel.Cubic when x < 1 => (((1.5 * x) - 2.5) * x * x) + 1,
            ResizeKernel.Cubic => ((((-0.5 * x) + 2.5) * x - 4) * x) + 2,
            _ => Sinc(x) * Sinc(x / 3),
        };
    }

    private static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
}
