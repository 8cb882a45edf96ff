using System.Reflection;

namespace ArtGan.Kernel.Engine.References;

/// <summary>A library that cells can use.</summary>
/// <param name="Assembly">The library as it is loaded.</param>
/// <param name="Path">The file that cells are compiled against; its documentation lies beside it.</param>
internal sealed record LoadedLibrary(Assembly Assembly, string Path);

/// <summary>Libraries that belong together: a project with what it needs, or packages.</summary>
/// <param name="Origin">The project, file or packages; a newer set of the same origin takes the place of the one before.</param>
/// <param name="Files">The managed libraries.</param>
internal sealed record LibrarySet(string Origin, IReadOnlyList<AssemblyFile> Files)
{
    /// <summary>Whether another build of a library that is loaded is loaded beside it; otherwise the loaded one stays.</summary>
    public bool CanBeRebuilt { get; init; }
}

/// <summary>What has been loaded of a set.</summary>
/// <param name="Libraries">Its libraries.</param>
/// <param name="Rebuilt">The names of those of which an earlier build was loaded before.</param>
/// <param name="Notes">Sentences about libraries that are other than asked for.</param>
internal sealed record LoadedSet(IReadOnlyList<LoadedLibrary> Libraries, IReadOnlyList<string> Rebuilt, IReadOnlyList<string> Notes);
