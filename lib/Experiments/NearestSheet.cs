using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Metrics;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Painted pictures, each above the training picture that is nearest to it.</summary>
internal static class NearestSheet
{
    private const int Columns = 8;

    /// <summary>The painted pictures that are nearest of all to a training picture, and below them as many that nobody chose.</summary>
    /// <param name="nearest">The nearest training picture of each painted one, by its number in <see cref="FeatureCache.Order"/>.</param>
    /// <param name="painted">The painted pictures.</param>
    /// <param name="learnt">The training pictures.</param>
    internal static Picture Of(NearestPictures nearest, PaintedPictures painted, IPictureSet learnt)
    {
        var order = FeatureCache.Order(learnt);
        var columns = Math.Min(Columns, painted.Count);
        int[] closest = [.. Enumerable.Range(0, painted.Count).OrderBy(index => nearest.Distances[index]).Take(columns)];
        int[] first = [.. Enumerable.Range(0, columns)];
        using var scope = NewDisposeScope();
        var rows = new[] { closest, first }.SelectMany(chosen => new[]
        {
            painted.Bytes.index_select(0, tensor(chosen.Select(index => (long)index).ToArray())),
            RealPictures.Bytes(learnt, [.. chosen.Select(index => order[nearest.Numbers[index]])]),
        });
        return TensorPictures.Grid(Normalisation.MinusOneToOne.ToValues(cat([.. rows])), columns);
    }
}
