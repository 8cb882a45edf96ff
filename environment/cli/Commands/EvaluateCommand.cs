using System.CommandLine;
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
                    OnScore = score => context.Result(score),
                    OnSkipped = context.Json ? each => context.Result(each) : skipped.Add,
                    Progress = progress,
                    FetchProgress = progress,
                },
                context.Cancellation)));
            foreach (var reason in Evaluation.Reasons(skipped))
            {
                context.Result(reason);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
