using System.Collections.Immutable;
using ArtGan.Kernel.Engine.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Help;

/// <summary>Compiles cells that are being written. What does not change from key to key is kept.</summary>
internal sealed class CodeViews(ScriptChain scripts)
{
    private const string Header = "#nullable enable\n";

    private readonly Lock gate = new();
    private readonly Lazy<ImmutableArray<MetadataReference>> framework = new(scripts.Framework);
    private ScriptSnapshot? current;
    private CSharpCompilation? empty;
    private ScriptScope? scope;

    /// <summary>How far positions in a view's text are behind those in the cell.</summary>
    public static int Shift => Header.Length;

    /// <summary>Looks at a cell.</summary>
    /// <param name="code">The C# of the cell.</param>
    /// <param name="position">The cursor in it.</param>
    /// <param name="cancellation">Gives up.</param>
    public CodeView Open(string code, int position, CancellationToken cancellation)
    {
        var (compilation, scope) = Empty();
        var tree = CSharpSyntaxTree.ParseText(Header + ScriptText.Of(code, position), CellSource.ScriptOptions, "cell", cancellationToken: cancellation);
        var view = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[^1], tree);
        return new CodeView(view, tree, scope, position + Shift, cancellation);
    }

    // An empty cell behind those that have run, and what they have declared.
    private (CSharpCompilation Compilation, ScriptScope Scope) Empty()
    {
        var snapshot = scripts.Snapshot();
        lock (gate)
        {
            if (empty is null || scope is null || !ReferenceEquals(current!.Last, snapshot.Last) || !ReferenceEquals(current.Options, snapshot.Options))
            {
                (current, empty) = (snapshot, snapshot.Compile(framework.Value));
                scope = new ScriptScope(empty);
            }

            return (empty, scope);
        }
    }
}
