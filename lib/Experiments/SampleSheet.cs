using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Samples as one picture: pictures as a grid, points as dots on the plane, with circles of three deviations around the data's modes.</summary>
public static class SampleSheet
{
    private const int PointsShown = 2_500;

    // The plane is shown this much farther than the modes reach.
    private const double Margin = 1.3;

    private static readonly (float, float, float) Blue = (-0.75f, -0.1f, 0.4f), Grey = (0.5f, 0.5f, 0.5f);

    /// <summary>How many samples a sheet shows.</summary>
    /// <param name="options">What they are samples of, and how large.</param>
    public static int CountFor(ExperimentOptions options) =>
        PlanePoints.Find((options ?? throw new ArgumentNullException(nameof(options))).Data) is null ? RunPictures.InGrid(options.Size) : PointsShown;

    /// <summary>Draws samples.</summary>
    /// <param name="samples">Pictures (N, channels, size, size) in -1..1, or points (N, 2), on any device.</param>
    /// <param name="data">The name of the data set, whose modes points are drawn over; left out, points are drawn alone.</param>
    public static Picture Of(Tensor samples, string? data = null)
    {
        ArgumentNullException.ThrowIfNull(samples);
        if (samples.ndim != 2)
        {
            return TensorPictures.Grid(samples);
        }

        var modes = data is null ? null : PlanePoints.Find(data);
        using var scope = NewDisposeScope();
        var values = samples.detach().to(ScalarType.Float32).cpu().contiguous().data<float>().ToArray();
        var points = values.Chunk(2).Select(point => ((double)point[0], (double)point[1])).ToList();
        var canvas = CanvasFor(modes?.Modes ?? points);
        foreach (var mode in modes?.Modes ?? [])
        {
            canvas.Circle(mode, 3 * modes!.Deviation, Grey);
        }

        points.ForEach(point => canvas.Dot(point, Blue));
        return canvas.ToPicture();
    }

    private static PointCanvas CanvasFor(IReadOnlyList<(double X, double Y)> shown)
    {
        var finite = shown.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y)).DefaultIfEmpty().ToList();
        var (left, right, low, high) = (finite.Min(point => point.X), finite.Max(point => point.X), finite.Min(point => point.Y), finite.Max(point => point.Y));
        var reach = Math.Max(right - left, high - low) / 2 * Margin;
        return new PointCanvas(((left + right) / 2, (low + high) / 2), reach > 0 ? reach : 1);
    }
}
