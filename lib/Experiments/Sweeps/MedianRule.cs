using System.Globalization;
using ArtGan.Metrics;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>
/// The median stopping rule (Golovin et al. 2017, Google Vizier, 3.2.2): a trial is given up at a step where its best
/// value so far is worse than the median of the others' running averages up to that step.
/// </summary>
internal static class MedianRule
{
    /// <summary>Compares a trial with those that have ended.</summary>
    /// <param name="stopping">The measure, and how many others it takes.</param>
    /// <param name="own">The trial's ticks, oldest first.</param>
    /// <param name="others">Those of the trials that have ended.</param>
    /// <returns>Why the trial is given up, in a sentence; null where it is not.</returns>
    internal static string? Judge(EarlyStopping stopping, IReadOnlyList<TrainingTick> own, IReadOnlyList<IReadOnlyList<TrainingTick>> others)
    {
        if (stopping.Median is not { } column || own is not [.., var newest] || !Losses(column, own, newest.Step).Any())
        {
            return null;
        }

        double[] averages = [.. others.Select(ticks => Losses(column, ticks, newest.Step).ToArray()).Where(losses => losses.Length > 0).Select(losses => losses.Average()).Order()];
        if (averages.Length < stopping.Trials)
        {
            return null;
        }

        var (best, median) = (Losses(column, own, newest.Step).Min(), (averages[(averages.Length - 1) / 2] + averages[averages.Length / 2]) / 2);
        return best <= median ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"Step {newest.Step}: its best {column.Name}, {Value(column, best):g4}, is worse than {Value(column, median):g4}, the median of {averages.Length} trials' averages so far.");
    }

    private static IEnumerable<double> Losses(StatColumn column, IReadOnlyList<TrainingTick> ticks, long until) =>
        from tick in ticks
        where tick.Step <= until
        let value = column.Read(tick)
        where value is not null && double.IsFinite(value.Value)
        select SweepGoal.Loss(column.Better!.Value, value.Value);

    private static double Value(StatColumn column, double loss) => column.Better == ScoreGoal.Higher ? -loss : loss;
}
