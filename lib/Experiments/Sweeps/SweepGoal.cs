using ArtGan.Metrics;

namespace ArtGan.Experiments;

/// <summary>What trials are judged by: a score, or a measure of training.</summary>
/// <param name="Name">The score's name as in <see cref="ScoreGuide"/>, or the measure's as in stats.jsonl.</param>
/// <param name="Better">Which way it gets better.</param>
/// <param name="Column">The measure; null where it is a score.</param>
/// <param name="Pictures">Pictures that are painted for a score.</param>
internal sealed record SweepGoal(string Name, ScoreGoal Better, StatColumn? Column, int Pictures)
{
    /// <summary>Pictures that are painted for a score unless said otherwise: enough to rank by, and soon done.</summary>
    internal const int DefaultPictures = 500;

    /// <summary>How good a value is, for sorting: lower is better whatever the goal.</summary>
    /// <param name="value">The value.</param>
    /// <param name="floor">The same of real pictures, for goals that are to come near it; 0 where it is not known.</param>
    internal double Loss(double value, double? floor) => Loss(Better, value, floor);

    /// <summary>As <see cref="Loss(double, double?)"/>, of any measure.</summary>
    internal static double Loss(ScoreGoal better, double value, double? floor = null) => better switch
    {
        ScoreGoal.Lower => value,
        ScoreGoal.Higher => -value,
        _ => Math.Abs(value - (floor ?? 0)),
    };

    /// <summary>Which way it gets better, in words.</summary>
    internal string Direction => Better switch
    {
        ScoreGoal.Lower => "lower is better",
        ScoreGoal.Higher => "higher is better",
        _ => "near to the real pictures' is better",
    };
}
