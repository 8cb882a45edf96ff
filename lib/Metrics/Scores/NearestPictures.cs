namespace ArtGan.Metrics;

/// <summary>
/// For each painted picture the training picture that is nearest in a network's features, by cosine distance: 0 for features
/// that point the same way, 1 for such as have nothing in common. Whoever paints the training pictures again stands out.
/// </summary>
/// <param name="Distances">One distance a painted picture.</param>
/// <param name="Numbers">The number of its nearest training picture.</param>
public sealed record NearestPictures(IReadOnlyList<double> Distances, IReadOnlyList<int> Numbers)
{
    /// <summary>The share of training pictures that are nearer to another one than what counts as a copy.</summary>
    public const double CopyQuantile = 0.01;

    /// <summary>Their mean, with its 95 % interval.</summary>
    public Estimate Mean => Estimate.OfMean([.. Distances]);

    /// <summary>Finds them.</summary>
    /// <param name="training">Features (N, F).</param>
    /// <param name="painted">Features (M, F).</param>
    /// <exception cref="UserException">A set is empty, or a feature is not a number.</exception>
    public static NearestPictures Of(Tensor training, Tensor painted)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(painted);
        FeatureChecks.AtLeast(1, "The nearest picture", training, painted);
        return Find(training, painted, isSame: false);
    }

    /// <summary>The nearest other one of each training picture.</summary>
    /// <param name="training">Features (N, F), at least 2.</param>
    /// <exception cref="UserException">There are too few, or a feature is not a number.</exception>
    public static NearestPictures Within(Tensor training)
    {
        ArgumentNullException.ThrowIfNull(training);
        FeatureChecks.AtLeast(2, "The nearest other picture", training, training);
        return Find(training, training, isSame: true);
    }

    /// <summary>The share of pictures that lie nearer to a training picture than 99 of 100 training pictures do to their nearest other one.</summary>
    /// <param name="within">The nearest other one of each training picture.</param>
    public Estimate Copies(NearestPictures within)
    {
        ArgumentNullException.ThrowIfNull(within);
        var sorted = within.Distances.Order().ToArray();
        var limit = sorted[(int)(CopyQuantile * sorted.Length)];
        return Estimate.OfShare(Distances.Count(distance => distance < limit) / (double)Distances.Count, Distances.Count);
    }

    private static NearestPictures Find(Tensor training, Tensor painted, bool isSame)
    {
        using var scope = NewDisposeScope();
        var (turned, rows) = (Directions(training).transpose(0, 1), Directions(painted));
        var (distances, numbers) = (new List<double>(), new List<int>());
        foreach (var part in FeatureChecks.Parts(rows, turned.shape[1]))
        {
            using var inner = NewDisposeScope();
            var likeness = part.matmul(turned);
            if (isSame)
            {
                // No picture is its own neighbour.
                likeness.scatter_(1, (arange(part.shape[0], dtype: ScalarType.Int64) + distances.Count).unsqueeze(1), full([part.shape[0], 1], -2, dtype: ScalarType.Float64));
            }

            var (best, places) = likeness.max(1);
            distances.AddRange(best.data<double>().ToArray().Select(value => Math.Max(0, 1 - value)));
            numbers.AddRange(places.data<long>().ToArray().Select(place => (int)place));
        }

        return new(distances, numbers);
    }

    private static Tensor Directions(Tensor features)
    {
        var values = FeatureChecks.Finite(features);
        return values / values.square().sum(1L).sqrt().clamp(min: 1e-12).unsqueeze(1);
    }
}
