using Microsoft.CodeAnalysis;

namespace ArtGan.Kernel.Engine.Help.Sources;

/// <summary>How likely something is meant, the likeliest first.</summary>
internal enum Likelihood
{
    /// <summary>What the place asks for: members of the expected enum, members to set.</summary>
    Expected,

    /// <summary>Locals and parameters.</summary>
    Local,

    /// <summary>Variables and functions of cells, members.</summary>
    Member,

    /// <summary>Names of parameters.</summary>
    Argument,

    /// <summary>Extension methods and what every cell can call.</summary>
    Extension,

    /// <summary>What every object has, extension methods for all of them included.</summary>
    OfObject,

    /// <summary>Types.</summary>
    Type,

    /// <summary>Namespaces.</summary>
    Namespace,

    /// <summary>Keywords.</summary>
    Keyword,

    /// <summary>Types of namespaces that the cell does not use.</summary>
    Unimported,
}

/// <summary>Something that may be completed to.</summary>
/// <param name="Text">What is inserted.</param>
/// <param name="Kind">What it is, in the words of <see cref="Completion"/>.</param>
/// <param name="Likelihood">How likely it is meant.</param>
internal sealed record Candidate(string Text, string Kind, Likelihood Likelihood)
{
    /// <summary>What the typed word is compared with, where that is not the inserted text.</summary>
    public string? Name { get; init; }

    /// <summary>What it stands for; null where it is no symbol.</summary>
    public ISymbol? Symbol { get; init; }

    /// <summary>Other methods of the same name.</summary>
    public int Overloads { get; set; }

    /// <summary>Its signature, type or origin, where there is no symbol to tell.</summary>
    public string? Signature { get; init; }

    /// <summary>Whether it comes behind everything else.</summary>
    public bool IsObsolete { get; init; }
}
