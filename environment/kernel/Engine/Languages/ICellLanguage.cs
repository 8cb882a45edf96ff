using ArtGan.Kernel.Display.Output;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>A language other than C# in which a cell, or the part of it below a <c>#!name</c> line, can be written.</summary>
internal interface ICellLanguage : ICommandEntry
{
    /// <summary>Runs a part of a cell.</summary>
    /// <param name="part">The part.</param>
    /// <param name="cancellation">Interrupts it.</param>
    /// <exception cref="UserException">It cannot be run; the message says what to do.</exception>
    Task RunAsync(LanguagePart part, CancellationToken cancellation);
}

/// <summary>A part of a cell in one language, and what it may use.</summary>
/// <param name="Command">The line that names the language, with its options.</param>
/// <param name="Code">The text below it.</param>
/// <param name="Folder">The notebook's folder, which paths are relative to.</param>
/// <param name="Variables">The session's C# variables.</param>
/// <param name="Output">Where it shows its results.</param>
internal sealed record LanguagePart(CellCommand Command, string Code, string Folder, ISessionVariables Variables, OutputChannel Output);

/// <summary>The C# variables of a session, for parts in other languages.</summary>
internal interface ISessionVariables
{
    /// <summary>The variables by name, with their values now.</summary>
    IReadOnlyDictionary<string, object?> Values { get; }

    /// <summary>Declares a variable, again where it exists, with the type of its value (or its nearest public one).</summary>
    /// <param name="name">A C# identifier.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UserException">The name is no identifier.</exception>
    Task SetAsync(string name, object? value, CancellationToken cancellation);
}
