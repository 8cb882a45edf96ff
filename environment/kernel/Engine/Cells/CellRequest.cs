namespace ArtGan.Kernel.Engine.Cells;

/// <summary>A cell to be run.</summary>
/// <param name="Code">The cell's text.</param>
public sealed record CellRequest(string Code)
{
    /// <summary>Whether the cell leaves no trace in the numbering and shows neither its last value nor other output.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether the cell takes a number of its own. A silent cell never does.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>
    /// Ends the wait for a cell that was interrupted and does not stop: it is aborted, where
    /// <see cref="SessionOptions.AbortsStubbornCells"/> allows it, else it counts as stuck.
    /// </summary>
    public CancellationToken GiveUp { get; init; }

    /// <summary>The language that the cell begins in, by the name that follows <c>#!</c>; null for C#.</summary>
    public string? Language { get; init; }

    /// <summary>Answers what the cell asks for; null where nobody can, which is an error in the cell.</summary>
    public Func<InputRequest, string?>? ReadInput { get; init; }
}

/// <summary>A line that a cell asks a person for.</summary>
/// <param name="Prompt">What stands before the field.</param>
/// <param name="IsPassword">Whether what is typed must not be seen.</param>
public sealed record InputRequest(string Prompt, bool IsPassword = false);
