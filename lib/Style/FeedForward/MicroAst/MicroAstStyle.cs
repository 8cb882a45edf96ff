namespace ArtGan.Style;

/// <summary>What a style tells the decoder at one of its two blocks, each (1, 64, 1, 1).</summary>
/// <param name="Mean">Of the style's features.</param>
/// <param name="Deviation">Of the style's features.</param>
/// <param name="Scale">Of convolutions' results.</param>
/// <param name="Share">Of convolutions' inputs.</param>
internal sealed record MicroAstStyle(Tensor Mean, Tensor Deviation, Tensor Scale, Tensor Share)
{
    // MicroAST's, added to the variance.
    private const double Epsilon = 1e-5;

    /// <summary>Mean and deviation of the channels of features.</summary>
    /// <param name="features">(1, channels, height, width).</param>
    public static (Tensor Mean, Tensor Deviation) Statistics(Tensor features) =>
        (features.mean([2L, 3L], keepdim: true), features.var([2L, 3L], unbiased: true, keepdim: true).add_(Epsilon).sqrt_());

    /// <summary>Several styles mixed.</summary>
    /// <param name="styles">Each with its share; shares add up to 1.</param>
    public static MicroAstStyle Mixed(IReadOnlyList<(MicroAstStyle Style, double Share)> styles)
    {
        Tensor Sum(Func<MicroAstStyle, Tensor> of) => styles.Select(style => of(style.Style) * style.Share).Aggregate((left, right) => left + right);
        return new(Sum(style => style.Mean), Sum(style => style.Deviation), Sum(style => style.Scale), Sum(style => style.Share));
    }

    /// <summary>Features with the style's mean and deviation (AdaIN, Huang and Belongie 2017, arXiv:1703.06868).</summary>
    /// <param name="features">(1, channels, height, width).</param>
    /// <param name="strength">0 (nothing changes) to 1.</param>
    public Tensor Adapt(Tensor features, double strength)
    {
        using var scope = NewDisposeScope();
        var (mean, deviation) = Statistics(features);
        var scale = Deviation.div(deviation);
        // strength ((x - m) s + M) + (1 - strength) x, as one map of each channel.
        var factor = scale.mul(strength).add(1 - strength);
        return features.mul(factor).add_(Mean.sub(mean.mul(scale)).mul_(strength)).MoveToOuterDisposeScope();
    }
}
