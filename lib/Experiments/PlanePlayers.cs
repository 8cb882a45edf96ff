using ArtGan.Data;
using ArtGan.Plots;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Both players where samples are points of the plane: what the discriminator takes for real, how steep it is, and where its slope sends what the generator paints.</summary>
internal sealed class PlanePlayers
{
    private const int Cells = 48, Points = 400, PointsSent = 60;
    private const long Seed = 17;
    private const double Margin = 1.5, SlopeStep = 1e-2, Least = 1e-6, ArrowShare = 0.12;
    /// <summary>The greatest slope that has a colour of its own: twice what a critic is held to.</summary>
    private const double Steepest = 2;

    private readonly AdversarialGame judge;
    private readonly double reach;
    private readonly Tensor axis, plane, real, painted;

    private PlanePlayers(RunGame game, Sampler sampler)
    {
        if (PlanePoints.Find(game.Source.Data.Name) is not { } data || game.Game is not AdversarialGame adversarial)
        {
            throw new UserException($"'{game.Source.Data.Name}' holds no points of a plane; choose a run on {string.Join(" or ", PlanePoints.Names)}.");
        }

        if (game.Networks.Discriminator.Packing > 1)
        {
            throw new UserException($"The discriminator judges {game.Networks.Discriminator.Packing} points together and has no verdict on one place; draw the points alone, with SampleGrid.");
        }

        judge = adversarial;
        reach = data.Modes.Max(mode => Math.Max(Math.Abs(mode.X), Math.Abs(mode.Y))) * Margin;
        axis = linspace(-reach, reach, Cells);
        plane = stack([axis.repeat(Cells), axis.repeat_interleave(Cells)], 1);
        (real, painted) = (game.Source.First(Points), sampler.Sample(Points, Seed));
    }

    /// <summary>Draws what the discriminator takes for real, and where it sends painted points.</summary>
    /// <param name="game">The game.</param>
    /// <param name="sampler">Paints with the generator of now.</param>
    /// <exception cref="UserException">The samples are no points, or the discriminator judges several together.</exception>
    internal static PlotlyChart Of(RunGame game, Sampler sampler)
    {
        using var scope = NewDisposeScope();
        var players = new PlanePlayers(game, sampler);
        // A critic's verdicts mean something beside each other alone; what it says of places where nobody is can be many times as large.
        var met = cat([players.Verdicts(players.real), players.Verdicts(players.painted)]);
        var map = ((players.Verdicts(players.plane) - met.mean()) / (met.std() + Least)).tanh();
        var sent = players.painted.narrow(0, 0, PointsSent).cpu();
        var (across, upwards) = players.Slope(sent);
        return players.Figure(
            players.Map(map) with { colorscale = "RdBu", zmin = -1, zmax = 1, showscale = false },
            Arrows.Of(Places(sent), [.. Numbers(across).Zip(Numbers(upwards))], ArrowShare * players.reach) with { name = "where D sends it", line = new() { color = "#2f8a57", width = 1.2 } });
    }

    /// <summary>Draws how steep the discriminator is: the length of its gradient.</summary>
    /// <param name="game">The game.</param>
    /// <param name="sampler">Paints with the generator of now.</param>
    /// <exception cref="UserException">The samples are no points, or the discriminator judges several together.</exception>
    internal static PlotlyChart SteepnessOf(RunGame game, Sampler sampler)
    {
        using var scope = NewDisposeScope();
        var players = new PlanePlayers(game, sampler);
        var (across, upwards) = players.Slope(players.plane);
        return players.Figure(players.Map((across.square() + upwards.square()).sqrt()) with { colorscale = "Viridis", zmin = 0, zmax = Steepest });
    }

    /// <summary>What the discriminator says of places, (N, 2) to (N) on the CPU.</summary>
    private Tensor Verdicts(Tensor points) => judge.Judged(points, null, isReal: true).cpu().to(ScalarType.Float32);

    /// <summary>How its verdict changes at places, by central differences, in verdicts for a unit of the plane.</summary>
    private (Tensor Across, Tensor Upwards) Slope(Tensor points)
    {
        var length = SlopeStep * reach;
        Tensor Along(float x, float y)
        {
            var step = tensor(new[] { x, y }) * (float)length;
            return (Verdicts(points + step) - Verdicts(points - step)) / (2 * length);
        }

        return (Along(1, 0), Along(0, 1));
    }

    private Heatmap Map(Tensor values)
    {
        double[] ticks = [.. Numbers(axis)];
        return new Heatmap { x = ticks, y = ticks, z = Numbers(values).Chunk(Cells).ToArray() };
    }

    private PlotlyChart Figure(Heatmap map, params Trace[] above) => Chart.Plot(
        [map, Dots.Of("real", Places(real), "#1f2328", 3), Dots.Of("painted", Places(painted), "#c98a12", 4), .. above],
        new() { xaxis = new() { range = [-reach, reach] }, yaxis = new() { range = [-reach, reach] }, width = 560, height = 520 });

    private static (double X, double Y)[] Places(Tensor points) => [.. Numbers(points).Chunk(2).Select(point => (point[0], point[1]))];

    private static IEnumerable<double> Numbers(Tensor values) => values.detach().to(ScalarType.Float32).cpu().contiguous().data<float>().ToArray().Select(value => (double)value);
}
