namespace ArtGan.Data;

/// <summary>How batches are drawn and prepared.</summary>
public sealed record BatchOptions
{
    /// <summary>Whether every picture is shown mirrored, left for right, half of the times.</summary>
    public bool Flip { get; init; }

    /// <summary>Whether every class is shown equally often, whatever its size; pictures without a label are left out.</summary>
    public bool Balanced { get; init; }

    /// <summary>Batches that are prepared while the one before is in use.</summary>
    public int LookAhead { get; init; } = 3;

    /// <summary>Threads that prepare them; 0 to prepare each batch when it is taken. The batches are the same with any number.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount > 4 ? 2 : 1;

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public BatchOptions Validated()
    {
        OptionRange.Check("look_ahead", LookAhead, 0, 64);
        OptionRange.Check("workers", Workers, 0, 64);
        return this;
    }
}
