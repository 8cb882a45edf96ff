using ArtGan.Kernel.Engine.Help;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>What a line that begins with <c>#!</c> can name, and what help at the cursor tells of it.</summary>
internal interface ICommandEntry
{
    /// <summary>The names after <c>#!</c>, the usual one first.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>What it does and its options, in one line of the list that <c>#!lsmagic</c> shows.</summary>
    string Summary { get; }

    /// <summary>The options that its line may have.</summary>
    IReadOnlyList<CommandOption> Options => [];

    /// <summary>The endings of the files that its line may name without an option; null where it names none.</summary>
    IReadOnlyList<string>? FileTypes => null;

    /// <summary>Names that may stand at a place of its line. Asked from any thread, also while a cell runs.</summary>
    /// <param name="request">The place.</param>
    IEnumerable<Completion> NamesOnLine(NameRequest request) => [];

    /// <summary>Names that may stand at a place of the text below its line, the likeliest first. Asked from any thread, also while a cell runs.</summary>
    /// <param name="request">The place.</param>
    IEnumerable<Completion> NamesBelow(NameRequest request) => [];
}

/// <summary>An option of a line that begins with <c>#!</c>.</summary>
/// <param name="Name">What follows the two dashes.</param>
/// <param name="Meaning">What it is for, in a few words.</param>
/// <param name="FileTypes">The endings of the files that its value may name, all where there are none; null where the value names no file.</param>
internal sealed record CommandOption(string Name, string Meaning, IReadOnlyList<string>? FileTypes = null)
{
    /// <summary>The option as it is written.</summary>
    public string Text => $"--{Name}";
}

/// <summary>A place that names are asked for.</summary>
/// <param name="Line">The line that begins with <c>#!</c>; as far as it is written where the place is on it.</param>
/// <param name="Before">What stands before the word at the place: on the line, or in the text below it.</param>
/// <param name="After">What stands behind the place.</param>
/// <param name="Folder">What paths are relative to.</param>
/// <param name="Variables">The session's C# variables.</param>
internal sealed record NameRequest(CellCommand Line, string Before, string After, string Folder, IReadOnlyDictionary<string, object?> Variables)
{
    /// <summary>The name of the option whose value stands at the place; null where it is none.</summary>
    public string? Option => Before.TrimEnd().TrimEnd('"', '=').Split([' ', '\t'])[^1] is ['-', '-', .. var name] ? name.TrimEnd() : null;
}
