namespace ArtGan.Metrics;

/// <summary>
/// The mean perceptual distance of pairs of painted pictures (LPIPS 0.1, Zhang et al. 2018, arXiv:1801.03924): how varied they
/// are to the eye. Each picture is in one pair, so that the pairs are independent and the interval holds.
/// </summary>
internal static class LpipsDiversity
{
    // A thousand pictures give the mean to about one percent.
    private const int MostPairs = 500;

    /// <summary>Measures it, of painted and of real pictures.</summary>
    internal static Score Of(Lpips lpips, EvaluationSubject subject, IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        var pairs = Math.Min(MostPairs, subject.Count / 2);
        var painted = Estimate.OfMean(Distances(lpips, subject.Painted.Bytes.narrow(0, 0, 2 * pairs), "painted", progress, cancellation));
        var order = FeatureCache.Order(subject.Real);
        using var real = RealPictures.Bytes(subject.Real, order.AsSpan(0, Math.Min(order.Length / 2 * 2, 2 * pairs)));
        return new(Lpips.Name, painted.Value, painted.Low, painted.High, Distances(lpips, real, "real", progress, cancellation).Average(), 2 * pairs, Lpips.Description)
        {
            Warning = subject.Painted.Sameness,
        };
    }

    private static double[] Distances(Lpips lpips, Tensor bytes, string which, IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        using var scope = NewDisposeScope();
        var pairs = bytes.shape[0] / 2;
        var told = progress is null ? null : new PictureProgress($"{Lpips.Name} compares {which} pictures", (int)pairs, progress);
        return lpips.Distance(bytes.narrow(0, 0, pairs), bytes.narrow(0, pairs, pairs), told, cancellation).to(ScalarType.Float64).data<double>().ToArray();
    }
}
