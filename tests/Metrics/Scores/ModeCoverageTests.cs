using ArtGan.Data;
using ArtGan.Metrics;

namespace ArtGan.Tests.Metrics;

public sealed class ModeCoverageTests
{
    private static PlanePoints Ring => PlanePoints.Find("ring8")!;

    private static Tensor Points(params (double X, double Y)[] points) =>
        tensor(points.SelectMany(point => new[] { (float)point.X, (float)point.Y }).ToArray()).reshape(points.Length, 2);

    [Theory]
    [InlineData("ring8", 8)]
    [InlineData("grid25", 25)]
    public void The_data_itself_covers_all_its_modes(string name, int modes)
    {
        using var scope = NewDisposeScope();
        var data = PlanePoints.Find(name)!;

        var coverage = ModeCoverage.OfPoints(data.Points(3).narrow(0, 0, ModeCoverage.PointsDrawn), data);

        Assert.Equal((modes, modes, 2500), (coverage.Modes, coverage.Of, coverage.Count));
        // Of a Gaussian on the plane 1 - e^(-9/2) lies within three deviations.
        Assert.Equal(1 - Math.Exp(-4.5), coverage.HighQuality!.Value, 0.006);
        Assert.InRange(coverage.Kl, 0, 0.02);
    }

    [Fact]
    public void A_collapsed_generator_has_one_mode_and_the_greatest_divergence()
    {
        using var scope = NewDisposeScope();
        var coverage = ModeCoverage.OfPoints(Points([.. Enumerable.Repeat((0.0, 1.0), 50)]), Ring);

        Assert.Equal((1, 8, 1.0, Math.Round(Math.Log(8), 4)), (coverage.Modes, coverage.Of, coverage.HighQuality, coverage.Kl));
    }

    [Fact]
    public void Only_points_within_three_deviations_of_the_nearest_mode_count()
    {
        using var scope = NewDisposeScope();
        // Two in the mode at (1, 0), one in that at (-1, 0); just too far, far away, and no number at all.
        var coverage = ModeCoverage.OfPoints(Points((1, 0.029), (1.01, 0.01), (-1, 0), (1, 0.031), (0, 0), (double.NaN, 0)), Ring);

        Assert.Equal((2, 0.5), (coverage.Modes, coverage.HighQuality));
        Assert.Equal((2 / 3.0 * Math.Log(8 * 2 / 3.0)) + (1 / 3.0 * Math.Log(8 / 3.0)), coverage.Kl, 4);
    }

    [Fact]
    public void Where_no_point_is_near_a_mode_nothing_is_covered()
    {
        using var scope = NewDisposeScope();
        var coverage = ModeCoverage.OfPoints(zeros(5, 2), Ring);

        Assert.Equal((0, 0.0, double.PositiveInfinity), (coverage.Modes, coverage.HighQuality, coverage.Kl));
    }
}
