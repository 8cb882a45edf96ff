using ArtGan.Data;

namespace ArtGan.Metrics;

/// <summary>How many of the data's modes a generator reaches, after the protocol of PacGAN (Lin et al. 2018, arXiv:1712.04086, section 4).</summary>
/// <param name="Modes">Modes that at least one sample of high quality lies in.</param>
/// <param name="Of">Modes of the data.</param>
/// <param name="HighQuality">Share of the samples, 0 to 1, within three deviations of a mode's centre; null where every sample belongs to a mode.</param>
/// <param name="Kl">Kullback-Leibler divergence, in nats, of the samples of high quality over the modes from evenly many in each: 0 at best, ln <paramref name="Of"/> where all are in one; infinite where none is of high quality.</param>
/// <param name="Count">Samples that were looked at.</param>
public sealed record ModeCoverage(int Modes, int Of, double? HighQuality, double Kl, int Count)
{
    /// <summary>Points that the protocol draws on the plane.</summary>
    public const int PointsDrawn = 2_500;

    private const double MostDeviations = 3;

    /// <summary>Counts the modes that points reach.</summary>
    /// <param name="points">(N, 2), on any device; what is not a number is of no quality.</param>
    /// <param name="data">Where the modes are.</param>
    public static ModeCoverage OfPoints(Tensor points, PlanePoints data)
    {
        var counts = Counts(points, data);
        var drawn = (int)points.shape[0];
        return FromCounts(counts, drawn) with { HighQuality = Math.Round((double)counts.Sum() / drawn, 4) };
    }

    /// <summary>How many points of high quality lie in each mode.</summary>
    internal static long[] Counts(Tensor points, PlanePoints data)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(data);
        using var scope = NewDisposeScope();
        var values = points.detach().to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray();
        var counts = new long[data.Modes.Count];
        var farthest = MostDeviations * data.Deviation;
        for (var first = 0; first < values.Length; first += 2)
        {
            var (x, y) = (values[first], values[first + 1]);
            var (nearest, distance) = data.Modes.Select((mode, index) => (index, Distance: double.Hypot(x - mode.X, y - mode.Y))).MinBy(each => each.Distance);
            if (distance < farthest)
            {
                counts[nearest]++;
            }
        }

        return counts;
    }

    /// <summary>The coverage of counted modes.</summary>
    /// <param name="counts">Samples in each mode.</param>
    /// <param name="drawn">All samples, those in no mode included.</param>
    internal static ModeCoverage FromCounts(IReadOnlyCollection<long> counts, int drawn)
    {
        var total = (double)counts.Sum();
        var divergence = total == 0
            ? double.PositiveInfinity
            : counts.Where(count => count > 0).Sum(count => count / total * Math.Log(count / total * counts.Count));
        return new(counts.Count(count => count > 0), counts.Count, null, Math.Round(divergence, 4), drawn);
    }
}
