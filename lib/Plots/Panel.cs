namespace ArtGan.Plots;

/// <summary>One small plot among several.</summary>
/// <param name="title">What it shows.</param>
/// <param name="traces">Its data; their axes are chosen by the figure.</param>
public sealed record Panel(string title, params IReadOnlyList<Trace> traces)
{
    /// <summary>The axis across; its domain and anchor are chosen by the figure.</summary>
    public Xaxis? xaxis { get; init; }

    /// <summary>The axis upwards; its domain and anchor are chosen by the figure.</summary>
    public Yaxis? yaxis { get; init; }
}
