namespace ArtGan.Metrics;

/// <summary>What a score means, for tables, reports and whoever ranks runs by it.</summary>
/// <param name="Family">The first part of the names of such scores, as in <c>kid</c>.</param>
/// <param name="Title">The name for people.</param>
/// <param name="Goal">Which way it gets better.</param>
/// <param name="Meaning">What it says, in a sentence.</param>
public sealed record ScoreGuide(string Family, string Title, ScoreGoal Goal, string Meaning)
{
    /// <summary>Every family of scores. A family's name may be the beginning of another's; the longest that fits counts.</summary>
    public static IReadOnlyList<ScoreGuide> All { get; } =
    [
        new("kid", "Kernel distance", ScoreGoal.Lower, "Squared distance of two sets' features under a cubic kernel (Bińkowski et al. 2018); unbiased, so that small sets can be compared. 0 is the same distribution."),
        new("fid", "FID", ScoreGoal.Lower, "Fréchet distance on the official Inception of 2015 (Heusel et al. 2017); comparable with published figures of the same mode and number of pictures."),
        new("fd", "Fréchet distance", ScoreGoal.Lower, "Distance of two sets' features as if they were normally distributed (Heusel et al. 2017), on another network than the FID's; it grows as sets get smaller."),
        new("is", "Inception score", ScoreGoal.Higher, "How sure a classifier is of each picture and how varied its guesses are (Salimans et al. 2016); it never looks at real pictures."),
        new("precision", "Precision", ScoreGoal.Higher, "The share of painted pictures that lie among real ones (Kynkäänniemi et al. 2019)."),
        new("recall", "Recall", ScoreGoal.Higher, "The share of real pictures that lie among painted ones (Kynkäänniemi et al. 2019)."),
        new("lpips", "LPIPS diversity", ScoreGoal.Floor, "Mean perceptual distance of two painted pictures (Zhang et al. 2018); near 0 they are all alike, far above the real pictures' they may be noise."),
        new("nearest", "Distance from the nearest training picture", ScoreGoal.Floor, "Mean cosine distance of a painted picture's features from those of the nearest training picture; far below the floor the training pictures are copied."),
        new("copies", "Copies", ScoreGoal.Lower, "The share of painted pictures that lie nearer to a training picture than 99 of 100 training pictures do to their nearest neighbour."),
        new("cas", "Classifier accuracy score", ScoreGoal.Higher, "How many real pictures a classifier gets right that has learnt from painted ones alone (Ravuri and Vinyals 2019), with a small classifier of our own; the floor has learnt from as many real ones."),
        new("confidence", "Confidence", ScoreGoal.Higher, "How sure the digit classifier is of a painted digit, on average."),
        new("modes", "Modes", ScoreGoal.Higher, "How many of the data's modes were painted."),
        new("quality", "High quality", ScoreGoal.Higher, "The share of painted points within three deviations of a mode."),
        new("kl", "KL divergence over modes", ScoreGoal.Lower, "Kullback-Leibler divergence, in nats, of the painted modes from the real ones; 0 is the same shares."),
    ];

    /// <summary>The guide to a score.</summary>
    /// <param name="name">The score's name.</param>
    /// <returns>Null for a score that is not one of ours.</returns>
    public static ScoreGuide? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(guide => name == guide.Family || name.StartsWith($"{guide.Family}-", StringComparison.Ordinal));
    }
}
