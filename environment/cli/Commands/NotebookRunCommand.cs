using System.CommandLine;
using System.Globalization;
using System.Text.Json.Serialization;
using ArtGan.Cli.Notebooks;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan notebook run</c>: a notebook from its first cell to its last, or to the one that fails.</summary>
internal static class NotebookRunCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The notebook (.ipynb or .dib).", HelpName = "FILE" };
        var set = new Option<string[]>("--set") { Description = "Value for a parameter of the notebook; may be given more than once.", HelpName = "name=value" };
        var output = new Option<string?>("--out") { Description = "Write the executed notebook here.", HelpName = "FILE" };
        var html = new Option<string?>("--html") { Description = "Write a page that stands alone here.", HelpName = "FILE" };
        var junit = new Option<string?>("--junit") { Description = "Write the results of #!test cells here, as JUnit XML.", HelpName = "FILE" };
        var trx = new Option<string?>("--trx") { Description = "Write the results of #!test cells here, as Visual Studio's TRX.", HelpName = "FILE" };
        var timeout = new Option<double?>("--timeout") { Description = "Stop after so many seconds.", HelpName = "S" };
        var cellTimeout = new Option<double?>("--cell-timeout") { Description = "Stop when one cell takes longer.", HelpName = "S" };
        var command = new Command("run", "Run a notebook's cells in order, keeping the outputs up to the one that fails.") { file, set, output, html, junit, trx, timeout, cellTimeout };
        command.Handle(async context =>
        {
            var (notebookPath, pagePath, junitPath, trxPath) = (Full(context.Get(output)), Full(context.Get(html)), Full(context.Get(junit)), Full(context.Get(trx)));
            var written = new[] { notebookPath, pagePath, junitPath, trxPath }.OfType<string>().ToList();
            if (written.Distinct(StringComparer.Ordinal).Count() < written.Count)
            {
                throw new UsageException("--out, --html, --junit and --trx name the same file; give each its own.");
            }

            var options = new NotebookRunOptions
            {
                Path = context.Get(file)!,
                Parameters = Parameters(context.Get(set) ?? []),
                OutputPath = notebookPath,
                Timeout = Seconds(context.Get(timeout)),
                CellTimeout = Seconds(context.Get(cellTimeout)),
            };
            var started = DateTimeOffset.Now;
            var run = await HeadlessNotebook.RunAsync(context, options, pagePath);
            if (junitPath is not null)
            {
                AtomicFile.WriteText(junitPath, JUnitReport.Write(Path.GetFileName(options.Path), run, started));
            }

            if (trxPath is not null)
            {
                AtomicFile.WriteText(trxPath, TrxReport.Write(Path.GetFileName(options.Path), run, started));
            }

            context.Result(
                new NotebookExecuted(notebookPath, pagePath, run.CellsRun, Math.Round(run.Elapsed.TotalSeconds, 3), run.Failure?.Cell, run.Failure?.Line, run.Failure?.ToString()),
                result => string.Create(CultureInfo.InvariantCulture, $"{result.Cells} cells in {result.Seconds:0.0} s{string.Concat(new[] { result.Notebook, result.Html }.OfType<string>().Select(path => $"\n{path}"))}"));
            return run.Failure is null ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static Dictionary<string, string> Parameters(string[] pairs)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            if (pair.Split('=', 2) is not [var name, var value] || name.Trim().Length == 0)
            {
                throw new UsageException($"'--set {pair}' is not of the form name=value; write for instance --set steps=100.");
            }

            parameters[name.Trim()] = value;
        }

        return parameters;
    }

    private static string? Full(string? path) => string.IsNullOrEmpty(path) ? null : Path.GetFullPath(path);

    private static TimeSpan? Seconds(double? value)
    {
        const double Longest = 1e7;
        return value switch
        {
            null => null,
            > 0 and <= Longest => TimeSpan.FromSeconds(value.Value),
            _ => throw new UsageException($"A timeout is a number of seconds between 0 and {Longest:0}."),
        };
    }
}

/// <summary>How a notebook's run ended.</summary>
/// <param name="Notebook">The executed notebook; null where none was asked for.</param>
/// <param name="Html">The page; null where none was asked for.</param>
/// <param name="Cells">Code cells that were run.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="FailedCell">The number of the cell that failed.</param>
/// <param name="FailedLine">Its line that failed.</param>
/// <param name="Error">What went wrong, in one sentence.</param>
internal sealed record NotebookExecuted(
    string? Notebook,
    string? Html,
    int Cells,
    double Seconds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? FailedCell,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? FailedLine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error);
