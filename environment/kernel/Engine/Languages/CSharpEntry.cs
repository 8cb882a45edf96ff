namespace ArtGan.Kernel.Engine.Languages;

/// <summary>C# itself, as a line names it in a cell that has parts in other languages.</summary>
internal sealed class CSharpEntry : ICommandEntry
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["csharp", "c#", "cs", ".net"];

    /// <inheritdoc/>
    public string Summary => "goes on in C#";
}
