using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>
/// What the next cell would be compiled against. It never changes, so that questions about code that is being
/// written can be answered while a cell runs.
/// </summary>
/// <param name="Last">The script run last; null before the first.</param>
/// <param name="Options">How the next one is compiled.</param>
internal sealed record ScriptSnapshot(Script? Last, ScriptOptions Options)
{
    /// <summary>A compilation of an empty cell, to put other texts in.</summary>
    /// <param name="more">References that cells are given when they turn out to need them.</param>
    public CSharpCompilation Compile(ImmutableArray<MetadataReference> more)
    {
        var settings = Options.WithReferences(Options.MetadataReferences.Union(more)).WithFilePath("cell");
        var script = Last is null ? CSharpScript.Create<object?>("", settings) : Last.ContinueWith<object?>("", settings);
        return ((CSharpCompilation)script.GetCompilation()).Bound();
    }
}
