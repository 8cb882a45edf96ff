using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ArtGan.Cli.Notebooks;
using ArtGan.Experiments;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Metrics;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan demo</c>: the whole way from MNIST to painted digits, in one notebook and one report.</summary>
internal static class DemoCommand
{
    private const string Notebook = "01-mnist-proof-of-concept";
    private const string VerdictVariable = "verdict";
    private const string RunVariable = "run";

    public static Command Create()
    {
        var command = new Command("demo", "Train a network that paints digits, and write the notebook and a report of it (some minutes).");
        command.Handle(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context)
    {
        var clock = Stopwatch.StartNew();
        var folder = Path.Combine(Repository.Root, "artifacts", "demo");
        var (executed, page) = (Path.Combine(folder, $"{Notebook}.ipynb"), Path.Combine(folder, $"{Notebook}.html"));
        var options = new NotebookRunOptions { Path = Path.Combine(Repository.Root, "notebooks", $"{Notebook}.ipynb"), OutputPath = executed };
        var result = await HeadlessNotebook.RunAsync(context, options, page);
        if (result.Failure is not null)
        {
            context.Say($"What was reached is in '{executed}' and '{page}'.");
            return ExitCode.Failure;
        }

        using var run = Variable<ExperimentRun>(result.Variables, RunVariable);
        var verdict = Variable<DigitVerdict>(result.Variables, VerdictVariable);
        context.Result(
            new DemoResult(
                executed, page, run.Folder.FullPath, Math.Round(clock.Elapsed.TotalSeconds, 1),
                verdict.ClassifierAccuracy, verdict.MeanConfidence, verdict.ClassShare, verdict.RealMeanConfidence),
            Describe);
        return ExitCode.Success;
    }

    internal static string Describe(DemoResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        The classifier, right on {result.ClassifierAccuracy:0.00%} of the test digits, is sure of the painted ones by {result.MeanConfidence:0.0%} (of real ones by {result.RealMeanConfidence:0.0%}).
        Shares of 0 to 9 among the painted: {string.Join(" ", result.ClassShare.Select(share => share.ToString("0.0%", CultureInfo.InvariantCulture)))}
        Notebook  {result.Notebook}
        Report    {result.Html}
        Run       {result.Run}
        {result.Seconds:0} s in all.
        """);

    internal static T Variable<T>(IReadOnlyDictionary<string, object?> variables, string name) where T : class =>
        variables.GetValueOrDefault(name) as T
        ?? throw new UserException($"The notebook '{Notebook}.ipynb' ends without a variable '{name}' of type {typeof(T).Name}; restore it with 'git checkout notebooks' or name it so.");
}

/// <summary>What the demo gave.</summary>
/// <param name="Notebook">The executed notebook.</param>
/// <param name="Html">The page that stands alone.</param>
/// <param name="Run">The run's folder.</param>
/// <param name="Seconds">All of it, the preparation of the machine excepted.</param>
/// <param name="ClassifierAccuracy">The share of all test digits that the classifier gets right.</param>
/// <param name="MeanConfidence">How sure it is of the painted digits, 0 to 1.</param>
/// <param name="ClassShare">The share of painted digits it takes for 0, 1, ... 9.</param>
/// <param name="RealMeanConfidence">How sure it is of real digits.</param>
internal sealed record DemoResult(
    string Notebook, string Html, string Run, double Seconds,
    double ClassifierAccuracy, double MeanConfidence, double[] ClassShare, double RealMeanConfidence);
