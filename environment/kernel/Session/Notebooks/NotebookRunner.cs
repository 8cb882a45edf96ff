using System.Diagnostics;
using System.Globalization;
using System.Text;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Engine.Testing;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>Runs notebooks without a front-end.</summary>
public static class NotebookRunner
{
    private const string RaisesTag = "raises-exception";

    /// <summary>
    /// Runs a notebook's cells in order until one fails. Whatever ends the run, the notebook is written with
    /// the outputs so far.
    /// </summary>
    /// <param name="options">What to run.</param>
    /// <param name="cancellation">Stops the running cell and with it the run.</param>
    /// <returns>The notebook and how it went; a failed cell is no exception here.</returns>
    /// <exception cref="UserException">The notebook, a parameter or an option is not as it should be; nothing was run.</exception>
    public static async Task<NotebookRunResult> RunAsync(NotebookRunOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var path = Path.GetFullPath(options.Path);
        var document = NotebookDocument.Load(path);
        document.RequireCSharp(options.Path);
        NotebookParameters.Inject(document, options.Parameters, options.Path);
        foreach (var cell in document.Cells)
            (cell.Outputs, cell.ExecutionCount) = ([], null);

        var clock = Stopwatch.StartNew();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (options.Timeout is { } total)
            limit.CancelAfter(total);
        using var session = NotebookSession.Create(options.Cells with { Folder = Path.GetDirectoryName(path)! });
        var run = new Run(options, document, session);
        var failure = await run.CellsAsync(limit.Token).ConfigureAwait(false);
        var cancelled = cancellation.IsCancellationRequested && failure is not null;
        if (failure is { Error.Name: "Interrupted" or "Stuck" } && !cancelled && limit.IsCancellationRequested)
            failure = run.Replace(failure, $"The notebook took longer than the {Seconds(options.Timeout!.Value)} it was given; the outputs so far are kept.");
        run.Store();
        var tests = failure is null ? run.Tests : [.. run.Tests, NotebookTest.Of(failure, run.LastTook, run.LastPrinted)];
        return new(document, run.Count, clock.Elapsed, failure ?? FailedTests(tests), session.Variables, cancelled) { Tests = tests };
    }

    private static NotebookFailure? FailedTests(IReadOnlyList<NotebookTest> tests)
    {
        var failed = tests.Where(test => test.Result.Outcome == TestOutcome.Failed).ToList();
        if (failed.Count == 0)
            return null;
        var sentence = string.Create(CultureInfo.InvariantCulture, $"{failed.Count} of {tests.Count} tests failed: {string.Join(", ", failed.Select(test => test.Result.Name))}");
        return new(failed[0].Cell, failed[0].Result.Line, new("TestFailure", sentence, [.. failed.SelectMany(test => $"{test.Result.Name}: {test.Result.Message}".Split('\n'))], failed[0].Result.Line));
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");

    private sealed class Run(NotebookRunOptions options, NotebookDocument document, CSharpSession session)
    {
        private readonly OutputRecorder recorder = new();
        private readonly List<NotebookTest> tests = [];
        private readonly StringBuilder printed = new();
        private NotebookCell? last;

        public int Count { get; private set; }

        public IReadOnlyList<NotebookTest> Tests => tests;

        public TimeSpan LastTook { get; private set; }

        public string LastPrinted
        {
            get
            {
                lock (printed)
                    return printed.ToString();
            }
        }

        public async Task<NotebookFailure?> CellsAsync(CancellationToken cancellation)
        {
            var cells = document.Cells.Where(cell => cell.IsRun).ToList();
            foreach (var cell in cells)
            {
                var title = Title(cell);
                options.Progress?.Invoke(new(Count + 1, cells.Count, null, title));
                var clock = Stopwatch.StartNew();
                var result = await CellAsync(cell, cancellation).ConfigureAwait(false);
                LastTook = clock.Elapsed;
                Count++;
                tests.AddRange(result.Tests.Select(test => new NotebookTest(result.ExecutionCount, test, LastPrinted)));
                options.Progress?.Invoke(new(Count, cells.Count, clock.Elapsed.TotalSeconds, title));
                if (result is { Error: { } error } && !(cell.HasTag(RaisesTag) && result.Status == CellStatus.Failed))
                    return new(result.ExecutionCount, error.Line, error);
                // What has been reached stays, even if the process is killed in the next cell.
                Store();
            }

            return null;
        }

        public NotebookFailure Replace(NotebookFailure failure, string sentence)
        {
            var error = new CellError("Timeout", sentence, [sentence]);
            recorder.Replace(last!, failure.Error, error);
            return failure with { Error = error };
        }

        public void Store()
        {
            recorder.Store();
            if (options.OutputPath is not null)
                document.Save(options.OutputPath);
        }

        private async Task<CellResult> CellAsync(NotebookCell cell, CancellationToken cancellation)
        {
            last = cell;
            recorder.Begin(cell);
            lock (printed)
                printed.Clear();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            if (options.CellTimeout is { } time)
                limit.CancelAfter(time);
            cell.ExecutionCount = session.ExecutionCount + 1;
            var result = await session.RunAsync(new CellRequest(cell.Source) { Language = cell.Language }, Record, limit.Token).ConfigureAwait(false);
            if (result.Status is CellStatus.Interrupted or CellStatus.Stuck && !cancellation.IsCancellationRequested)
            {
                var sentence = $"The cell took longer than the {Seconds(options.CellTimeout!.Value)} it was given; its outputs so far are kept.";
                var error = new CellError("Timeout", sentence, [sentence]);
                recorder.Replace(cell, result.Error!, error);
                return result with { Error = error };
            }

            return result;

            void Record(CellOutput output)
            {
                recorder.Record(cell, output);
                if (output is StreamOutput stream)
                {
                    lock (printed)
                        printed.Append(stream.Text);
                }

                options.Listener?.Invoke(output);
            }
        }

        private string? Title(NotebookCell cell) => document.Cells.TakeWhile(other => other != cell)
            .Where(other => other.Kind == CellKind.Markdown)
            .SelectMany(other => other.Source.Split('\n')).LastOrDefault(line => line.StartsWith('#'))?.TrimStart('#').Trim();
    }
}
