using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>What to run, and how.</summary>
public sealed record NotebookRunOptions
{
    /// <summary>The notebook's file.</summary>
    public required string Path { get; init; }

    /// <summary>Values for the notebook's parameters, as text.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the executed notebook is written; nowhere when null.</summary>
    public string? OutputPath { get; init; }

    /// <summary>The longest that one cell may take; unlimited when null.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>The longest that the whole run may take; unlimited when null.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How cells are run; their folder is the notebook's.</summary>
    public SessionOptions Cells { get; init; } = new();

    /// <summary>Told when a cell begins and when it has ended.</summary>
    public Action<CellProgress>? Progress { get; init; }

    /// <summary>Receives what the cells show, as it comes.</summary>
    public Action<CellOutput>? Listener { get; init; }

    /// <summary>Checks the options.</summary>
    /// <exception cref="UserException">A timeout is not positive.</exception>
    public void Validate()
    {
        if (CellTimeout <= TimeSpan.Zero || Timeout <= TimeSpan.Zero)
            throw new UserException("A timeout must be more than 0 seconds; leave it out for none.");
    }
}

/// <summary>Where a run is.</summary>
/// <param name="Cell">The code cell, from 1.</param>
/// <param name="Cells">Code cells that will be run.</param>
/// <param name="Seconds">How long the cell took; null while it runs.</param>
/// <param name="Title">The nearest heading above the cell; null without one.</param>
public sealed record CellProgress(int Cell, int Cells, double? Seconds, string? Title);

/// <summary>A cell that ended the run.</summary>
/// <param name="Cell">Its number in square brackets, from 1.</param>
/// <param name="Line">The line that failed, from 1, where it is known.</param>
/// <param name="Error">The error.</param>
public sealed record NotebookFailure(int Cell, int? Line, CellError Error)
{
    /// <summary>Cell, line and message in one sentence.</summary>
    public override string ToString() => (Line is null ? $"Cell {Cell}" : $"Cell {Cell}, line {Line}") + $" failed: {Message()}";

    // Compiler messages begin with their place, which the sentence has said.
    private string Message() => Error.Name == "CompilationError" && Error.Value.Split(": ", 2) is [_, var message] ? message
        : Error.Name is "DirectiveError" or "TestFailure" or "UserException" or "Interrupted" or "Timeout" or "Stuck" ? string.Join(' ', Error.Traceback is [_, ..] && Error.Name == "DirectiveError" ? Error.Traceback : [Error.Value])
        : $"{Error.Name}: {Error.Value}";
}

/// <summary>What became of a run.</summary>
/// <param name="Document">The notebook with its outputs.</param>
/// <param name="CellsRun">Code cells that were run.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Failure">The cell that ended the run, or the first that has a failed test; null when all went well.</param>
/// <param name="Variables">The variables that the cells have declared, by name.</param>
/// <param name="WasCancelled">Whether the caller stopped it.</param>
public sealed record NotebookRunResult(NotebookDocument Document, int CellsRun, TimeSpan Elapsed, NotebookFailure? Failure,
    IReadOnlyDictionary<string, object?> Variables, bool WasCancelled)
{
    /// <summary>The tests of the notebook's <c>#!test</c> cells, and a failed one for the cell that ended the run.</summary>
    public IReadOnlyList<NotebookTest> Tests { get; init; } = [];
}
