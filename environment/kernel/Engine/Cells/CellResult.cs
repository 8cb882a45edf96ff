using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Testing;

namespace ArtGan.Kernel.Engine.Cells;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>All of it ran.</summary>
    Succeeded,

    /// <summary>It did not compile, or threw.</summary>
    Failed,

    /// <summary>It was interrupted; what it had assigned is kept.</summary>
    Interrupted,

    /// <summary>It was interrupted and did not stop: it goes on, and the session can run no other cell.</summary>
    Stuck,
}

/// <summary>What became of a cell.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="ExecutionCount">The number of the execution, from 1.</param>
/// <param name="Value">The value of its last expression, or null.</param>
/// <param name="Error">Why it did not succeed.</param>
public sealed record CellResult(CellStatus Status, int ExecutionCount, object? Value, CellError? Error)
{
    /// <summary>How the value looks; null where there is nothing to show.</summary>
    internal MimeBundle? Shown { get; init; }

    /// <summary>The tests that the cell has run; that one failed does not fail the cell.</summary>
    public IReadOnlyList<TestResult> Tests { get; init; } = [];
}
