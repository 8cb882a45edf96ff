using ArtGan.Kernel.Display.Output;

namespace ArtGan.Kernel.Engine.Cells;

/// <summary>How a session runs its cells.</summary>
public sealed record SessionOptions
{
    /// <summary>The folder that <c>#r</c> and <c>#load</c> are relative to; by default the current one.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Where built projects and copies of loaded libraries are kept; by default the user's cache folder.</summary>
    public string CacheFolder { get; init; } = References.KernelCache.DefaultFolder;

    /// <summary>How output is gathered and limited.</summary>
    public OutputOptions Output { get; init; } = new();

    /// <summary>How long an interrupted cell may take to stop before it is given up.</summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether a cell that was interrupted, does not stop and is given up (<see cref="CellRequest.GiveUp"/>) is
    /// aborted, which stops it inside a library's loop, too. .NET can fall over an abort and take the process with it
    /// (seen with 10.0.12 in loops that allocate), so this is for kernels that are restarted, not for runs that must save.
    /// </summary>
    public bool AbortsStubbornCells { get; init; }

    /// <summary>Called on the cell's thread when its code has ended and its output is about to.</summary>
    public Action? CellEnding { get; init; }

    /// <summary>
    /// Gives the database that <c>#!sql</c> asks where a cell names none, as the path of an SQLite file that is up
    /// to date; called for each such cell. Null where there is none.
    /// </summary>
    public Func<string>? DefaultDatabase { get; init; }

    /// <summary>Answers <see cref="Console.ReadLine"/>; null where nobody can, which is an error in the cell.</summary>
    public Func<InputRequest, string?>? ReadInput { get; init; }

    /// <summary>Whether a front-end listens that may know Jupyter's widgets.</summary>
    public bool HasFrontEnd { get; init; }

    /// <summary>What the host tells of itself in <c>#!about</c>: the name of a part and its version; null for nothing.</summary>
    public Func<IEnumerable<KeyValuePair<string, string>>>? About { get; init; }

    /// <summary>Reads the notebooks that <c>#!import</c> names; null where none can be imported.</summary>
    internal Func<string, IEnumerable<Languages.Commands.ImportedCell>>? ReadNotebook { get; init; }
}
