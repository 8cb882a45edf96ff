using ArtGan.Data;

namespace ArtGan.Metrics;

/// <summary>What is set side by side: painted pictures, and real ones in two parts that share none.</summary>
/// <param name="Painted">Painted pictures.</param>
/// <param name="Real">All real pictures of the data, of the same shape.</param>
/// <param name="Learnt">Those that the generator learnt from.</param>
/// <param name="Reference">How many real ones, the first in <see cref="FeatureCache.Order"/>, the painted ones are compared with.</param>
/// <param name="HasFloor">Whether as many as are painted, the next ones, can stand in for the painted ones.</param>
internal sealed record EvaluationSubject(PaintedPictures Painted, IPictureSet Real, IPictureSet Learnt, int Reference, bool HasFloor)
{
    /// <summary>Painted pictures.</summary>
    internal int Count => Painted.Count;

    /// <summary>How many to paint and how many real ones to compare with.</summary>
    /// <param name="real">Real pictures.</param>
    /// <param name="options">What is asked for.</param>
    /// <exception cref="UserException">There are too few real ones.</exception>
    internal static (int Count, int Reference, bool HasFloor) Sizes(int real, EvaluationOptions options)
    {
        var count = options.Count ?? Math.Min(EvaluationOptions.UsualCount, real / 2);
        if (count < 2 || real < 2)
        {
            throw new UserException($"Scores need more real pictures than the {real} that this data set holds; choose a larger one.");
        }

        var left = real - count;
        // Where they cannot be apart, the comparison itself still can be made.
        var hasFloor = left >= Math.Min(count, options.Reference ?? count);
        var reference = Math.Min(options.Reference ?? count, hasFloor ? left : real);
        return (count, reference, hasFloor);
    }

    /// <summary>Why there is no floor, for people; null where there is one.</summary>
    internal string? NoFloor => HasFloor ? null : $"There are too few real pictures ({Real.Count:N0}) for a floor of {Count:N0} beside {Reference:N0} others; paint at most {Real.Count / 2:N0}.";
}
