using Microsoft.CodeAnalysis;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>Types of one cell that are compiled aside.</summary>
/// <param name="Parts">The cell.</param>
/// <param name="Types">The types.</param>
/// <param name="Name">What the cell is called in errors.</param>
internal sealed record LibrarySource(ScriptAndTypes Parts, IReadOnlySet<DeclaredType> Types, string Name)
{
    /// <summary>Their text.</summary>
    public CellSource Plain => CellSource.Library(Parts.Code, Parts.Library(Types));

    /// <summary>The types but for those of these names.</summary>
    public LibrarySource Without(IReadOnlySet<string> names) => this with { Types = Types.Where(type => !names.Contains(type.Name)).ToHashSet() };
}

/// <summary>A compiled library of types.</summary>
/// <param name="Name">The assembly's name.</param>
/// <param name="Sources">What it was compiled from.</param>
/// <param name="Reference">What the compiler sees of it.</param>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its debug information.</param>
/// <param name="Replaces">The libraries whose types it declares again.</param>
/// <param name="Hiding">References that hide those from scripts.</param>
internal sealed record LibraryUnit(string Name, IReadOnlyList<LibrarySource> Sources, PortableExecutableReference Reference, byte[] Image, byte[] Symbols, IReadOnlyList<LibraryUnit> Replaces, IReadOnlyList<MetadataReference> Hiding)
{
    /// <summary>Whether it declares a type of one of these names.</summary>
    public bool Declares(IReadOnlySet<string> names) => Sources.Any(source => source.Types.Any(type => names.Contains(type.Name)));
}

/// <summary>What became of a cell's types.</summary>
/// <param name="Aside">Those that are not in the script.</param>
/// <param name="Unit">They, compiled; null where there are none or they have errors.</param>
/// <param name="Errors">What is wrong with them.</param>
internal sealed record LibraryResult(IReadOnlySet<DeclaredType> Aside, LibraryUnit? Unit, IReadOnlyList<SourceDiagnostic> Errors);

/// <summary>What the compiler says of a part of a cell.</summary>
/// <param name="Diagnostic">The compiler's words.</param>
/// <param name="Source">The text that the position in it is of.</param>
internal sealed record SourceDiagnostic(Diagnostic Diagnostic, CellSource Source)
{
    /// <summary>What the compiler cannot know and its reader should.</summary>
    public string? Note { get; init; }
}
