namespace ArtGan.Kernel.Display.Output;

/// <summary>How a cell's output is gathered and limited.</summary>
public sealed record OutputOptions
{
    /// <summary>Characters that one cell may print at once; of what follows only the end is shown.</summary>
    public int StreamLimit { get; init; } = 500_000;

    /// <summary>Characters of that end.</summary>
    public int StreamTail { get; init; } = 50_000;

    /// <summary>Characters a second that come on top of the limit, so that what prints little for days is never cut.</summary>
    public int StreamRefill { get; init; } = 1_000;

    /// <summary>How long printed text may wait for more before it is sent.</summary>
    public TimeSpan FlushInterval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The least time between two updates of one display.</summary>
    public TimeSpan UpdateInterval { get; init; } = TimeSpan.FromMilliseconds(100);
}
