namespace ArtGan.Training;

/// <summary>The directions in which a generator's pictures change most, the strongest first.</summary>
/// <param name="Directions">(count, numbers of a code), of length 1, at right angles.</param>
/// <param name="Deviations">How far codes usually lie from their mean along each (count).</param>
/// <param name="Shares">Which share of all change each stands for (count).</param>
public sealed record PrincipalDirections(Tensor Directions, Tensor Deviations, Tensor Shares)
{
    /// <summary>Principal components of samples (GANSpace, Harkonen et al. 2020, arXiv:2004.02546).</summary>
    /// <param name="samples">(N, numbers), N at least 2.</param>
    /// <param name="count">How many directions; at most as many as numbers.</param>
    public static PrincipalDirections OfSamples(Tensor samples, int count)
    {
        ArgumentNullException.ThrowIfNull(samples);
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var values = samples.to(ScalarType.Float64);
        var centred = values - values.mean([0L], keepdim: true);
        var (variances, directions, shares) = Strongest(centred.t().matmul(centred) / (samples.shape[0] - 1), count);
        return Kept(directions, variances.sqrt(), shares);
    }

    /// <summary>What a linear layer amplifies most (SeFa, Shen and Zhou 2020, arXiv:2007.06600): the eigenvectors of its weight's A^T A.</summary>
    /// <param name="weight">A (outputs, numbers of a code).</param>
    /// <param name="deviation">How far codes usually lie from their mean, in every direction.</param>
    /// <param name="count">How many directions; at most as many as numbers.</param>
    public static PrincipalDirections OfWeight(Tensor weight, double deviation, int count)
    {
        ArgumentNullException.ThrowIfNull(weight);
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var values = weight.to(ScalarType.Float64);
        var (_, directions, shares) = Strongest(values.t().matmul(values), count);
        return Kept(directions, full_like(shares, deviation), shares);
    }

    private static (Tensor Values, Tensor Directions, Tensor Shares) Strongest(Tensor symmetric, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, symmetric.shape[0]);
        var (ascending, columns) = linalg.eigh(symmetric);
        // Rounding may put the smallest a little below 0.
        var values = ascending.flip(0).clamp(min: 0);
        var rows = columns.t().flip(0).narrow(0, 0, count);
        // An eigenvector's sign is arbitrary: its largest number is made positive, on every machine alike.
        var largest = rows.gather(1, rows.abs().argmax(1, keepdim: true));
        return (values.narrow(0, 0, count), rows * largest.sign(), values.narrow(0, 0, count) / values.sum().clamp(min: double.Epsilon));
    }

    private static PrincipalDirections Kept(Tensor directions, Tensor deviations, Tensor shares) => new(
        directions.to(ScalarType.Float32).MoveToOuterDisposeScope(),
        deviations.to(ScalarType.Float32).MoveToOuterDisposeScope(),
        shares.to(ScalarType.Float32).MoveToOuterDisposeScope());
}
