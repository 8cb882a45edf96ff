namespace ArtGan.Training;

/// <summary>
/// Sums of the measures since the last tick, and the watch over them. Both stay on the device, so that a step
/// never waits for a number.
/// </summary>
internal sealed class Measures : IDisposable
{
    // The painted pictures' mean is no measure, but tells whether the generator broke before its opponent.
    private const int LossD = 0, LossG = 1, PaintedMean = 6, Length = 10;
    private readonly Tensor sums;
    private readonly Tensor firstBroken;

    internal Measures(Device device)
    {
        sums = zeros([Length], dtype: ScalarType.Float64, device: device).DetachFromDisposeScope();
        firstBroken = full([Length], double.PositiveInfinity, dtype: ScalarType.Float64, device: device).DetachFromDisposeScope();
    }

    /// <summary>The sums as a tensor of doubles, for a checkpoint.</summary>
    internal Tensor Sums => sums;

    /// <summary>How many steps the sums are over.</summary>
    internal int Steps { get; private set; }

    /// <summary>Takes in one step.</summary>
    internal void Add(long step, IObjective objective, DiscriminatorTurn turn, Tensor lossG)
    {
        using var frozen = no_grad();
        var (real, fake) = (turn.RealVerdicts, turn.FakeVerdicts);
        var threshold = objective.Threshold(real, fake);
        Tensor[] values =
        [
            turn.Loss,
            lossG,
            objective.Score(real).mean(),
            objective.Score(fake).mean(),
            real.gt(threshold).to(ScalarType.Float32).mean(),
            fake.le(threshold).to(ScalarType.Float32).mean(),
            turn.Painted.mean(),
            turn.Penalty ?? zeros([], device: real.device),
            real.mean() - fake.mean(),
            ((real.var(unbiased: false) + fake.var(unbiased: false)) / 2).sqrt(),
        ];
        var row = stack([.. values.Select(value => value.detach().to(ScalarType.Float64))]);
        sums.add_(row);
        firstBroken.copy_(firstBroken.minimum(where(row.isfinite(), full_like(row, double.PositiveInfinity), full_like(row, step))));
        Steps++;
    }

    /// <summary>
    /// The means of loss D, loss G, D(x), D(G(z)), share of real judged right, share of painted judged right, the painted
    /// pictures' mean, penalty, gap between verdicts, spread of verdicts.
    /// </summary>
    internal double[] Means() => [.. Read(sums).Select(sum => sum / Steps)];

    /// <summary>The network whose results stopped being finite first, and the step; null while all are finite.</summary>
    internal (string Network, long Step)? FirstBroken()
    {
        // Within a step the order is: painted pictures, loss of D, update of D, loss of G, update of G.
        var first = Read(firstBroken);
        var (painted, losses) = (first[PaintedMean], Math.Min(first[LossD], first[LossG]));
        return double.IsPositiveInfinity(Math.Min(painted, losses)) ? null
            : painted <= losses ? ("generator", (long)painted)
            : ("discriminator", (long)losses);
    }

    internal void Reset()
    {
        sums.zero_();
        Steps = 0;
    }

    internal void Restore(Tensor saved, int steps)
    {
        // A checkpoint of an earlier version has fewer of them.
        sums.narrow(0, 0, saved.shape[0]).copy_(saved);
        Steps = steps;
    }

    public void Dispose()
    {
        sums.Dispose();
        firstBroken.Dispose();
    }

    private static double[] Read(Tensor values)
    {
        using var scope = NewDisposeScope();
        return values.cpu().data<double>().ToArray();
    }
}
