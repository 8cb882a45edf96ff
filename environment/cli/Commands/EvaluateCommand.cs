using System.CommandLine;
using System.Globalization;
using ArtGan.Experiments;
using ArtGan.Metrics;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan evaluate RUN</c>: scores what a run paints, beside real pictures.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var run = new Argument<string>("run") { Description = "A run's folder, its number, or latest.", HelpName = "RUN" };
        var metrics = new Option<string>("--metrics") { Description = "Scores with commas between, as in kid-squeezenet,recall-squeezenet; all for every one whose network is at hand.", HelpName = "NAME,...", DefaultValueFactory = _ => EvaluationOptions.All };
        var count = new Option<int?>("--count") { Description = $"Pictures to paint; {EvaluationOptions.UsualCount} where absent, or half of the real ones where those are fewer than twice that." };
        var reference = new Option<int?>("--reference") { Description = "Real pictures to compare with; as many as are painted where absent." };
        var seed = new Option<long>("--seed") { Description = "The same seed paints the same pictures.", DefaultValueFactory = _ => 0 };
        var device = new Option<string>("--device") { Description = "auto, cpu, cuda or cuda:1.", DefaultValueFactory = _ => "auto" };
        var command = new Command("evaluate", "Score a run: every score with its interval and with the floor that real pictures set.") { run, metrics, count, reference, seed, device };
        command.Handle(async context =>
        {
            var folder = RunFolder.Find(context.Get(run)!, RunFolder.DefaultRoot);
            var options = new EvaluationOptions
            {
                Metrics = [.. context.Get(metrics)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
                Count = context.Get(count),
                Reference = context.Get(reference),
                Seed = context.Get(seed),
            };
            var skipped = new List<SkippedScore>();
            await DataProgress.ShowAsync(context, progress => Task.FromResult(RunEvaluation.Evaluate(
                folder, options, new Workplace { FetchProgress = progress, PreparationProgress = progress, Note = context.Say }, context.Get(device)!,
                new EvaluationWatch
                {
                    OnScore = score => context.Result(score, Describe),
                    OnSkipped = context.Json ? each => context.Result(each) : skipped.Add,
                    Progress = progress,
                    FetchProgress = progress,
                },
                context.Cancellation)));
            // One reason mostly holds for all scores of a network.
            foreach (var reason in skipped.GroupBy(each => each.Skipped))
            {
                context.Result(reason, group => $"skipped {string.Join(", ", group.Select(each => each.Name))}: {group.Key}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static string Describe(Score score)
    {
        static string Text(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
        var interval = score is { Low: { } low, High: { } high } ? $" ({Text(low)} to {Text(high)})" : "";
        var floor = score.Floor is { } value ? $"real {Text(value)}" : "no floor";
        var warning = score.Warning is { } reason ? $"\n{"",-28} {reason}" : "";
        return $"{score.Name,-28} {Text(score.Value)}{interval}  {floor}  n {score.N}{warning}";
    }
}
