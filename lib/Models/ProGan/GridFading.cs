namespace ArtGan.Models;

/// <summary>How pictures of two grids are shown as one.</summary>
internal static class GridFading
{
    /// <summary>Every pixel as a square of pixels.</summary>
    internal static Tensor Enlarged(Tensor pictures, long factor) =>
        factor == 1 ? pictures : functional.interpolate(pictures, scale_factor: [factor, factor]);

    /// <summary>Every square of pixels as their mean.</summary>
    internal static Tensor Reduced(Tensor pictures, long factor) =>
        factor == 1 ? pictures : functional.avg_pool2d(pictures, factor);

    /// <summary>A coarse picture with a share of a fine one.</summary>
    internal static Tensor Mix(Tensor coarse, Tensor fine, double share) => (coarse * (1 - share)) + (fine * share);
}
