using System.Diagnostics;
using System.Globalization;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Engine.Testing;

namespace ArtGan.Kernel.Engine.Languages.Commands;

/// <summary><c>#!test</c>: the code below is a test; what fails is shown in a table and lets the notebook go on.</summary>
internal sealed class TestCommand : ICellCommand
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["test"];

    /// <inheritdoc/>
    public string Summary => "[NAME] [--skip REASON] [--timeout SECONDS] [--throws TYPE]: runs the C# below it as a test, with Check(…), CheckEqual, CheckClose, CheckThrows and [Test] methods";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
        [new("skip", "does not run the test; the reason follows"), new("timeout", "fails the test after so many seconds"), new("throws", "fails the test unless this exception is thrown")];

    /// <inheritdoc/>
    public bool TakesCode => true;

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellation)
    {
        var options = call.Command.Options;
        var name = call.Command.Arguments.Count > 0 ? string.Join(' ', call.Command.Arguments) : string.Create(CultureInfo.InvariantCulture, $"cell {call.Cell.Number}");
        var log = new TestLog();
        if (options.TryGetValue("skip", out var reason))
            log.Skip(name, reason.Length > 0 ? reason : "no reason given");
        else
            await RunAsync(call, name, log, Seconds(options), cancellation).ConfigureAwait(false);
        // The methods' names alone say little in a list of many cells' tests.
        var results = log.Results.Select(result => result.Name == name || call.Command.Arguments.Count == 0 ? result : result with { Name = $"{name}: {result.Name}" }).ToList();
        call.Cell.Report(results);
        call.Cell.Output.Publish(new DisplayData(TestTable.Format(results)));
    }

    private static async Task RunAsync(CommandCall call, string name, TestLog log, TimeSpan? limit, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (limit is { } time)
            timeout.CancelAfter(time);
        var start = Stopwatch.GetTimestamp();
        call.Cell.Tests = log;
        CellResult result;
        try
        {
            result = await call.Cell.RunCSharpAsync(TestSource.Rewrite(call.Code, withValues: true), null, timeout.Token).ConfigureAwait(false);
            // What does not compile has done nothing, and may compile as it was written.
            if (result.Error is { Name: "CompilationError" })
                result = await call.Cell.RunCSharpAsync(TestSource.Rewrite(call.Code, withValues: false), null, timeout.Token).ConfigureAwait(false);
        }
        finally
        {
            call.Cell.Tests = null;
        }

        cancellation.ThrowIfCancellationRequested();
        var error = Error(result, limit, call.Command.Options.GetValueOrDefault("throws"));
        if (error is not null || log.HasChecks || log.Results.Count == 0)
            log.End(name, start, error, result.Error?.Line);
        // The session is lost; the cells to come must know.
        if (result.Status == CellStatus.Stuck)
            throw new CellFailedException(result);
    }

    private static string? Error(CellResult result, TimeSpan? limit, string? throws) => result switch
    {
        { Status: CellStatus.Interrupted or CellStatus.Stuck } => string.Create(CultureInfo.InvariantCulture, $"took longer than the {limit?.TotalSeconds:0.###} s it was given"),
        { Error: null } when throws is not null => $"does not throw {throws}",
        { Error: null } => null,
        { Error.Name: var name } when throws is not null && name == throws.Split('.')[^1] => null,
        _ => string.Join('\n', result.Error!.Traceback),
    };

    private static TimeSpan? Seconds(IReadOnlyDictionary<string, string> options)
    {
        const double Longest = 1e6;
        if (!options.TryGetValue("timeout", out var text))
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= Longest
            ? TimeSpan.FromSeconds(seconds)
            : throw new UserException("#!test --timeout takes a number of seconds above 0.");
    }
}
