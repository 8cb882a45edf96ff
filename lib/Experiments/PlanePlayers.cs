using ArtGan.Data;
using ArtGan.Plots;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Both players where samples are points of the plane: what the discriminator takes for real, and where its slope sends what the generator paints.</summary>
internal static class PlanePlayers
{
    private const int Cells = 48, Points = 400, PointsSent = 60;
    private const long Seed = 17;
    private const double Margin = 1.5, SlopeStep = 1e-2, Least = 1e-6, ArrowShare = 0.12;

    /// <summary>Draws them.</summary>
    /// <param name="game">The game.</param>
    /// <param name="sampler">Paints with the generator of now.</param>
    /// <exception cref="UserException">The samples are no points, or the discriminator judges several together.</exception>
    internal static PlotlyChart Of(RunGame game, Sampler sampler)
    {
        if (PlanePoints.Find(game.Source.Data.Name) is not { } data || game.Game is not AdversarialGame judge)
        {
            throw new UserException($"'{game.Source.Data.Name}' holds no points of a plane; choose a run on {string.Join(" or ", PlanePoints.Names)}.");
        }

        if (game.Networks.Discriminator.Packing > 1)
        {
            throw new UserException($"The discriminator judges {game.Networks.Discriminator.Packing} points together and has no verdict on one place; draw the points alone, with SampleGrid.");
        }

        using var scope = NewDisposeScope();
        var reach = data.Modes.Max(mode => Math.Max(Math.Abs(mode.X), Math.Abs(mode.Y))) * Margin;
        var axis = linspace(-reach, reach, Cells);
        var plane = stack([axis.repeat(Cells), axis.repeat_interleave(Cells)], 1);
        var (real, painted) = (game.Source.First(Points), sampler.Sample(Points, Seed));
        Tensor Verdicts(Tensor points) => judge.Judged(points, null, isReal: true).cpu().to(ScalarType.Float32);
        // A critic's verdicts mean something beside each other alone; what it says of places where nobody is can be many times as large.
        var met = cat([Verdicts(real), Verdicts(painted)]);
        var map = ((Verdicts(plane) - met.mean()) / (met.std() + Least)).tanh().data<float>().ToArray();
        var sent = painted.narrow(0, 0, PointsSent).cpu();
        Tensor Slope(float x, float y)
        {
            var step = tensor(new[] { x, y }) * (float)(SlopeStep * reach);
            return Verdicts(sent + step) - Verdicts(sent - step);
        }

        (double, double)[] slopes = [.. Numbers(Slope(1, 0)).Zip(Numbers(Slope(0, 1)))];
        double[] ticks = [.. Numbers(axis)];
        return Chart.Plot(
            [
                new Heatmap { x = ticks, y = ticks, z = map.Chunk(Cells).Select(row => row.Select(value => (double)value).ToArray()).ToArray(), colorscale = "RdBu", zmin = -1, zmax = 1, showscale = false },
                Dots("real", real, "#1f2328", 3),
                Dots("painted", painted, "#c98a12", 4),
                Arrows.Of(Places(sent), slopes, ArrowShare * reach) with { name = "where D sends it", line = new() { color = "#2f8a57", width = 1.2 } },
            ],
            new() { xaxis = new() { range = [-reach, reach] }, yaxis = new() { range = [-reach, reach] }, width = 560, height = 520 });
    }

    private static Scatter Dots(string name, Tensor points, string colour, double size)
    {
        var places = Places(points);
        return new() { name = name, x = places.Select(place => place.X).ToArray(), y = places.Select(place => place.Y).ToArray(), mode = "markers", marker = new() { color = colour, size = size } };
    }

    private static (double X, double Y)[] Places(Tensor points) => [.. Numbers(points).Chunk(2).Select(point => (point[0], point[1]))];

    private static IEnumerable<double> Numbers(Tensor values) => values.detach().to(ScalarType.Float32).cpu().contiguous().data<float>().ToArray().Select(value => (double)value);
}
