namespace ArtGan.Kernel.Engine.Testing;

/// <summary>What became of a test.</summary>
public enum TestOutcome
{
    /// <summary>Everything held.</summary>
    Passed,

    /// <summary>A check did not hold, or the code threw or took too long.</summary>
    Failed,

    /// <summary>It was not run, for a reason that it states.</summary>
    Skipped,
}

/// <summary>A test that a cell has run.</summary>
/// <param name="Name">Its name, with the arguments of its case.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Checks">How many checks held.</param>
/// <param name="Message">What failed, a line each, or why it was skipped; null when it passed.</param>
/// <param name="Line">The line of the cell that failed first, from 1, where it is known.</param>
public sealed record TestResult(string Name, TestOutcome Outcome, TimeSpan Elapsed, int Checks, string? Message = null, int? Line = null);
