namespace ArtGan.Torch;

/// <summary>
/// Grids twice or half as large through the separable filter 1 3 3 1 with zeros around, which leaves none of the aliasing of
/// nearest neighbours and strided convolutions (Karras et al. 2019, arXiv:1812.04948; Zhang 2019, arXiv:1904.11486).
/// </summary>
/// <remarks>Doubling has the halving for its derivative, and the other way round, but for a factor of four; both can be differentiated any number of times.</remarks>
public static class FilteredGrids
{
    /// <summary>Twice as large: each pixel is 3/4 of the nearest and 1/4 of the next along each side.</summary>
    /// <param name="grids">(N, C, H, W).</param>
    /// <returns>(N, C, 2 H, 2 W); in an autocast scope in its type.</returns>
    /// <exception cref="TorchException">The grids are not (N, C, H, W).</exception>
    public static Tensor Double(Tensor grids)
    {
        ArgumentNullException.ThrowIfNull(grids);
        return NativeLayers.Resample(grids, doubling: true);
    }

    /// <summary>Half as large: each pixel is the mean of four along each side, the inner two with three times the weight.</summary>
    /// <param name="grids">(N, C, H, W); of odd sides the last line counts for the one before.</param>
    /// <returns>(N, C, H / 2, W / 2); in an autocast scope in its type.</returns>
    /// <exception cref="TorchException">The grids are not (N, C, H, W).</exception>
    public static Tensor Halve(Tensor grids)
    {
        ArgumentNullException.ThrowIfNull(grids);
        return NativeLayers.Resample(grids, doubling: false);
    }
}
