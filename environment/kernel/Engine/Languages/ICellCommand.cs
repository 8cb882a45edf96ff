using ArtGan.Kernel.Display.Output;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Engine.Testing;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>A command on a line of its own, such as <c>#!who</c>.</summary>
internal interface ICellCommand : ICommandEntry
{
    /// <summary>Whether the C# below the line, up to the next command, is the command's own.</summary>
    bool TakesCode => false;

    /// <summary>Runs the command.</summary>
    /// <param name="call">The line, and what it may use.</param>
    /// <param name="cancellation">Interrupts it.</param>
    /// <exception cref="UserException">It cannot be run; the message says what to do.</exception>
    /// <exception cref="CellFailedException">Code that it has run has failed.</exception>
    Task RunAsync(CommandCall call, CancellationToken cancellation);
}

/// <summary>A command's line, and what it may use.</summary>
/// <param name="Command">The line.</param>
/// <param name="Code">The code that belongs to it; blank lines before it keep the cell's line numbers.</param>
/// <param name="Target">The language of the part that the line stands in; null in C#.</param>
/// <param name="Cell">The cell that runs.</param>
internal sealed record CommandCall(CellCommand Command, string Code, ICellLanguage? Target, ICellScope Cell);

/// <summary>What a command may ask of the cell that it stands in.</summary>
internal interface ICellScope
{
    /// <summary>The execution's number, from 1.</summary>
    int Number { get; }

    /// <summary>What paths are relative to: the notebook's folder, or that of the imported file.</summary>
    string Folder { get; }

    /// <summary>Where the command shows its results.</summary>
    OutputChannel Output { get; }

    /// <summary>The session's C# variables.</summary>
    ISessionVariables Variables { get; }

    /// <summary>What notes the checks of the code that runs; null where checks throw.</summary>
    TestLog? Tests { get; set; }

    /// <summary>Asks the person before the notebook.</summary>
    /// <exception cref="UserException">Nobody can answer.</exception>
    string Ask(InputRequest request);

    /// <summary>Does something when the cell has ended, however it ends; told how long the cell took.</summary>
    void AtEnd(Action<TimeSpan> action);

    /// <summary>Adds tests to what the cell has found.</summary>
    void Report(IEnumerable<TestResult> results);

    /// <summary>Runs C# code as a part of this cell.</summary>
    /// <param name="code">The code.</param>
    /// <param name="source">What it is called in errors, with the folder its paths are relative to; null for the cell itself.</param>
    /// <param name="cancellation">Interrupts it.</param>
    Task<CellResult> RunCSharpAsync(string code, CodeSource? source, CancellationToken cancellation);

    /// <summary>Runs a text with commands and parts in several languages, as if it were a cell.</summary>
    /// <param name="code">The text.</param>
    /// <param name="language">The name of the language it starts in; null for C#.</param>
    /// <param name="source">What it is called in errors, with the folder its paths are relative to.</param>
    /// <param name="cancellation">Interrupts it.</param>
    Task<CellResult> RunPartsAsync(string code, string? language, CodeSource source, CancellationToken cancellation);
}

/// <summary>Where code comes from that does not stand in the cell.</summary>
/// <param name="Name">What it is called in errors, such as <c>helpers.cs</c>.</param>
/// <param name="Path">The file's full path.</param>
internal sealed record CodeSource(string Name, string Path)
{
    /// <summary>The source whose import has led to this one; null for the first.</summary>
    public CodeSource? ImportedBy { get; init; }
}

/// <summary>Code that a command has run has failed.</summary>
internal sealed class CellFailedException(CellResult result) : Exception(result.Error?.Value)
{
    /// <summary>How it ended.</summary>
    public CellResult Result { get; } = result;
}
