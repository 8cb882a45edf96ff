using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Session.Process;

namespace ArtGan.Kernel.Session;

/// <summary>How a kernel serves its notebook.</summary>
public sealed record KernelOptions
{
    /// <summary>How cells are run. A kernel that is interrupted waits for the cell until it is interrupted again.</summary>
    public SessionOptions Cells { get; init; } = new() { InterruptGrace = TimeSpan.MaxValue, AbortsStubbornCells = true };

    /// <summary>Receives one line for each message that is dropped and for each warning.</summary>
    public TextWriter Log { get; init; } = Console.Error;

    /// <summary>The database of cells that were run, shared by the user's kernels; null for one that ends with the kernel.</summary>
    public string? HistoryPath { get; init; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "artgan", "history.sqlite");

    /// <summary>How long an interrupted cell may go on before the notebook is told what can be done.</summary>
    public TimeSpan StubbornAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a running cell may take to end, and save, when the kernel is shut down.</summary>
    public TimeSpan ShutdownGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Whether positions in code count UTF-16 units, as VS Code does, and not code points, as the protocol wants.
    /// By default true where VS Code has started the kernel.
    /// </summary>
    public bool CountsUtf16 { get; init; } = VisualStudioCode.HasStarted(Environment.GetEnvironmentVariable);
}
