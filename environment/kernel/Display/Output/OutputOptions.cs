namespace ArtGan.Kernel.Display.Output;

/// <summary>How a cell's output is gathered and limited.</summary>
public sealed record OutputOptions
{
    /// <summary>Characters that one cell may print; what follows is counted and left out.</summary>
    public int StreamLimit { get; init; } = 500_000;

    /// <summary>How long printed text may wait for more before it is sent.</summary>
    public TimeSpan FlushInterval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The least time between two updates of one display.</summary>
    public TimeSpan UpdateInterval { get; init; } = TimeSpan.FromMilliseconds(100);
}
