using ArtGan.Kernel.Engine.Testing;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>A test of a notebook's run.</summary>
/// <param name="Cell">The number in square brackets of the cell that ran it.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Output">What its cell printed.</param>
/// <param name="ErrorType">The name of the exception that ended its cell; null where checks failed or nothing did.</param>
public sealed record NotebookTest(int Cell, TestResult Result, string Output, string? ErrorType = null)
{
    /// <summary>An ordinary cell that failed, as a test.</summary>
    internal static NotebookTest Of(NotebookFailure failure, TimeSpan elapsed, string output) => new(failure.Cell,
        new($"cell {failure.Cell}", TestOutcome.Failed, elapsed, 0, string.Join('\n', failure.Error.Traceback), failure.Line), output, failure.Error.Name);
}
