using ArtGan.Metrics;

namespace ArtGan.Tests.Metrics;

/// <summary>A network of no weights whose features are the pictures themselves on a coarse grid, and what is finer than that.</summary>
internal sealed class PixelNetwork : IFeatureNetwork
{
    private const int Grid = 4;

    public string Name => FeatureNetworks.SqueezeNet;

    public string Description => "pixels on a grid";

    public string Fingerprint => "pixels on a grid, 1";

    public int Dimensions => 2 * Grid * Grid;

    public int Classes => 4;

    /// <summary>Pictures looked at so far.</summary>
    public int Looked { get; private set; }

    public string? Refuses(int channels, int height, int width) => height % Grid == 0 ? null : "Such pictures do not fit the grid.";

    public PictureFeatures Look(Tensor pictures, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        Looked += (int)pictures.shape[0];
        using var scope = NewDisposeScope();
        var values = pictures.to(ScalarType.Float32).mean([1L], keepdim: true) / 255;
        var coarse = functional.adaptive_avg_pool2d(values, Grid);
        var fine = functional.adaptive_avg_pool2d((values - functional.avg_pool2d(values, 3, 1, 1)).abs(), Grid);
        var features = cat([coarse.flatten(1), fine.flatten(1) * 4], 1);
        progress?.Report((int)pictures.shape[0]);
        return new(features.MoveToOuterDisposeScope(), (features.narrow(1, 0, Classes) * 20).softmax(1).MoveToOuterDisposeScope());
    }

    public void Dispose()
    {
        // There is nothing to let go.
    }
}
