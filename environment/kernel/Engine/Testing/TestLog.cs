using System.Diagnostics;

namespace ArtGan.Kernel.Engine.Testing;

/// <summary>Gathers what the tests of a cell find.</summary>
internal sealed class TestLog
{
    private readonly Lock gate = new();
    private readonly List<TestResult> results = [];
    private readonly List<string> failures = [];
    private int held;
    private int? line;

    /// <summary>The tests that have ended.</summary>
    public IReadOnlyList<TestResult> Results
    {
        get
        {
            lock (gate)
                return [.. results];
        }
    }

    /// <summary>Whether checks were made since the last test ended.</summary>
    public bool HasChecks
    {
        get
        {
            lock (gate)
                return held > 0 || failures.Count > 0;
        }
    }

    /// <summary>Notes a check.</summary>
    /// <param name="failure">What did not hold; null when it held.</param>
    /// <param name="atLine">The line of the cell.</param>
    public void Note(string? failure, int atLine)
    {
        lock (gate)
        {
            if (failure is null)
            {
                held++;
                return;
            }

            failures.Add($"line {atLine}: {failure}");
            line ??= atLine;
        }
    }

    /// <summary>Ends a test with what was noted since the one before.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="start">When it began, by <see cref="Stopwatch"/>.</param>
    /// <param name="error">What else went wrong; null when nothing did.</param>
    /// <param name="errorLine">The line of that.</param>
    public void End(string name, long start, string? error = null, int? errorLine = null)
    {
        lock (gate)
        {
            if (error is not null)
                failures.Add(error);
            results.Add(failures.Count == 0
                ? new(name, TestOutcome.Passed, Stopwatch.GetElapsedTime(start), held)
                : new(name, TestOutcome.Failed, Stopwatch.GetElapsedTime(start), held, string.Join('\n', failures), line ?? errorLine));
            failures.Clear();
            (held, line) = (0, null);
        }
    }

    /// <summary>Notes a test that is not run.</summary>
    public void Skip(string name, string reason)
    {
        lock (gate)
            results.Add(new(name, TestOutcome.Skipped, TimeSpan.Zero, 0, reason));
    }
}
