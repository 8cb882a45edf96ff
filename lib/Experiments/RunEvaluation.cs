using ArtGan.Data;
using ArtGan.Metrics;
using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Scores what a run's newest checkpoint paints, and keeps the scores in the run's folder as they are taken.</summary>
/// <example><code>
/// var evaluation = RunEvaluation.Evaluate(RunFolder.Find("latest", RunFolder.DefaultRoot), new() { Metrics = ["kid-squeezenet"] });
/// evaluation.Scores[0].Value
/// </code></example>
public static class RunEvaluation
{
    /// <summary>Scores a run.</summary>
    /// <param name="folder">The run.</param>
    /// <param name="options">What is scored, and on how many pictures.</param>
    /// <param name="workplace">Where data comes from.</param>
    /// <param name="device">As in the option "device".</param>
    /// <param name="watch">Told of scores and of the work.</param>
    /// <param name="cancellation">Ends it; scores taken so far are kept.</param>
    /// <exception cref="UserException">The run has no checkpoint, its generator has diverged, there are too few pictures, or a score is unknown.</exception>
    public static Evaluation Evaluate(
        RunFolder folder, EvaluationOptions? options = null, Workplace? workplace = null, string device = "auto", EvaluationWatch? watch = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        (options, workplace, watch) = ((options ?? new()).Validated(), workplace ?? new(), watch ?? new());
        var record = RunRecord.Read(folder);
        var step = RunSampler.Newest(folder).Step;
        var names = Names(record.Preset.Options.Data, options);
        using var sampler = RunSampler.Open(folder.FullPath, workplace, device);
        var log = new ScoreLog(folder.MetricsPath);
        var (scores, skipped) = (new List<Score>(), new List<SkippedScore>());
        void Keep(Score score)
        {
            score = score with { Step = step, Seed = options.Seed };
            log.Append(score);
            scores.Add(score);
            watch.OnScore?.Invoke(score);
        }

        void Skip(SkippedScore score)
        {
            skipped.Add(score);
            watch.OnSkipped?.Invoke(score);
        }

        var nearest = Take(folder, record, sampler, names, options, workplace, ComputeDevice.Resolve(device), watch, Keep, Skip, cancellation);
        TensorBoardFile.Refresh(folder);
        return new(scores, skipped, nearest);
    }

    private static NearestPictures? Take(
        RunFolder folder, RunRecord record, Sampler sampler, IReadOnlyList<ScoreName> names, EvaluationOptions options, Workplace workplace, Device device,
        EvaluationWatch watch, Action<Score> keep, Action<SkippedScore> skip, CancellationToken cancellation)
    {
        var choices = record.Preset.Options;
        if (PlanePoints.Find(choices.Data) is { } points)
        {
            foreach (var score in ModeScores.OfPoints(sampler, points, options.Count ?? ModeCoverage.PointsDrawn, options.Seed).Where(score => names.Any(name => name.ToString() == score.Name)))
            {
                keep(score);
            }

            return null;
        }

        var data = EvaluationData.Open(choices, workplace, cancellation);
        var evaluator = new EvaluationNetworks(options, device, watch.FetchProgress, cancellation);
        if (choices.Data == StackedMnist.SetName && names.Any(ModeScores.OfStacksNames.Contains))
        {
            CountModes(sampler, data.Real, evaluator, options, names, keep, skip, cancellation);
        }

        List<ScoreName> others = [.. names.Where(name => choices.Data != StackedMnist.SetName || !ModeScores.OfStacksNames.Contains(name))];
        if (others.Count == 0)
        {
            return null;
        }

        var (count, reference, hasFloor) = EvaluationSubject.Sizes(data.Real.Count, options);
        using var painted = sampler.Generator is IPictureTranslator
            ? PaintedPictures.Translate(sampler, data.Content!, Math.Min(count, data.Content!.Count), options.Seed, watch.Progress, cancellation)
            : PaintedPictures.Paint(sampler, count, options.Seed, watch.Progress, cancellation);
        var subject = new EvaluationSubject(painted, data.Real, data.Learnt, reference, hasFloor);
        var nearest = new Evaluator(evaluator.Open, evaluator.OpenLpips).Evaluate(subject, others, keep, skip, watch.Progress, cancellation);
        if (nearest is not null)
        {
            NearestSheet.Of(nearest, painted, data.Learnt).Save(folder.NearestPath);
        }

        return nearest;
    }

    private static void CountModes(
        Sampler sampler, IPictureSet real, EvaluationNetworks networks, EvaluationOptions options, IReadOnlyList<ScoreName> names, Action<Score> keep, Action<SkippedScore> skip, CancellationToken cancellation)
    {
        try
        {
            using var classifier = networks.OpenDigits();
            foreach (var score in ModeScores.OfStacks(sampler, classifier, real, options.Count ?? StackedModes.StacksPainted, options.Seed, "our digit classifier, each colour apart", cancellation)
                .Where(score => names.Any(name => name.ToString() == score.Name)))
            {
                keep(score);
            }
        }
        catch (UserException error)
        {
            foreach (var name in names.Where(ModeScores.OfStacksNames.Contains))
            {
                skip(new(name.ToString(), error.Message));
            }
        }
    }

    private static IReadOnlyList<ScoreName> Names(string data, EvaluationOptions options)
    {
        IReadOnlyList<ScoreName> fitting = PlanePoints.Find(data) is not null ? ModeScores.OfPointsNames
            : data == StackedMnist.SetName ? [.. ModeScores.OfStacksNames, .. Evaluator.Names.Except(ModeScores.OfStacksNames)]
            : Evaluator.Names;
        if (options.WantsAll)
        {
            return [.. fitting.Where(name => Evaluator.Usual.Contains(name) || !Evaluator.Names.Contains(name))];
        }

        List<ScoreName> known = [.. Evaluator.Names.Concat(ModeScores.OfPointsNames).Concat(ModeScores.OfStacksNames).Distinct()];
        var asked = options.Metrics.Select(name => ScoreName.Parse(name, known)).Distinct().ToList();
        return asked.Find(name => !fitting.Contains(name)) is { } other
            ? throw new UserException($"'{other}' cannot be taken of '{data}'; choose among {string.Join(", ", fitting)}.")
            : asked;
    }
}
