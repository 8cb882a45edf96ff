namespace ArtGan.Metrics;

/// <summary>The kernel's values of two sets, summed for each sample: all that the distance and its jackknife need.</summary>
/// <param name="Real">For each real sample, the sum over the other real ones.</param>
/// <param name="Painted">For each painted sample, the sum over the other painted ones.</param>
/// <param name="RealAcross">For each real sample, the sum over the painted ones.</param>
/// <param name="PaintedAcross">For each painted sample, the sum over the real ones.</param>
internal sealed record KernelSums(double[] Real, double[] Painted, double[] RealAcross, double[] PaintedAcross)
{
    /// <summary>The unbiased squared distance (Gretton et al. 2012, equation 3).</summary>
    internal double Distance => Compose(Real.Sum(), Real.Length, Painted.Sum(), Painted.Length, RealAcross.Sum());

    /// <summary>Its standard error, from leaving out each sample of either set in turn.</summary>
    internal double Error
    {
        get
        {
            var (real, painted, across) = (Real.Sum(), Painted.Sum(), RealAcross.Sum());
            var withoutReal = Real.Select((row, index) => Compose(real - (2 * row), Real.Length - 1, painted, Painted.Length, across - RealAcross[index]));
            var withoutPainted = Painted.Select((row, index) => Compose(real, Real.Length, painted - (2 * row), Painted.Length - 1, across - PaintedAcross[index]));
            return Math.Sqrt(Estimate.JackknifeVariance([.. withoutReal]) + Estimate.JackknifeVariance([.. withoutPainted]));
        }
    }

    /// <summary>Sums the kernel over two sets.</summary>
    /// <exception cref="UserException">A set holds fewer than two samples, or a feature is not a number.</exception>
    internal static KernelSums Of(Tensor real, Tensor painted, CancellationToken cancellation = default)
    {
        FeatureChecks.AtLeast(2, "A kernel distance", real, painted);
        var (first, second) = (FeatureChecks.Finite(real), FeatureChecks.Finite(painted));
        var across = new double[second.shape[0]];
        var (realRows, paintedRows) = (Within(first, cancellation), Within(second, cancellation));
        var realAcross = Rows(first, second, part => Add(across, part.sum(0L)), cancellation);
        return new(realRows, paintedRows, realAcross, across);
    }

    private static double[] Within(Tensor rows, CancellationToken cancellation)
    {
        var own = Kernel(rows.square().sum(1L), rows.shape[1]).data<double>().ToArray();
        return [.. Rows(rows, rows, _ => { }, cancellation).Zip(own, (sum, itself) => sum - itself)];
    }

    private static double[] Rows(Tensor rows, Tensor others, Action<Tensor> look, CancellationToken cancellation)
    {
        var sums = new List<double>();
        var turned = others.transpose(0, 1);
        foreach (var part in FeatureChecks.Parts(rows, others.shape[0]))
        {
            cancellation.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            var values = Kernel(part.matmul(turned), rows.shape[1]);
            look(values);
            sums.AddRange(values.sum(1L).data<double>().ToArray());
        }

        return [.. sums];
    }

    private static Tensor Kernel(Tensor products, long dimensions)
    {
        var linear = (products / (double)dimensions) + 1;
        return linear * linear * linear;
    }

    private static void Add(double[] sums, Tensor part)
    {
        var values = part.data<double>().ToArray();
        for (var index = 0; index < sums.Length; index++)
        {
            sums[index] += values[index];
        }
    }

    private static double Compose(double real, int realCount, double painted, int paintedCount, double across) =>
        (real / ((double)realCount * (realCount - 1))) + (painted / ((double)paintedCount * (paintedCount - 1))) - (2 * across / ((double)realCount * paintedCount));
}
