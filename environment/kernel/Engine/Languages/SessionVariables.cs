using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Engine.Scripts;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>A session's variables, which languages and commands read and set. Only between two pieces of C#: a running cell owns them.</summary>
internal sealed class SessionVariables(ScriptChain scripts, CellContext context) : ISessionVariables
{
    private const string Take = "global::ArtGan.Kernel.Engine.Languages.HandedValue.Take";
    private const string SourceName = "value";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Values => scripts.Variables();

    /// <inheritdoc/>
    public async Task SetAsync(string name, object? value, CancellationToken cancellation)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
            throw new UserException($"'{name}' cannot name a variable; use letters, digits and underscores, beginning with a letter.");
        // A keyword is a name too when it is written so.
        var written = SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
        foreach (var type in WrittenType.Candidates(value?.GetType()))
        {
            if (type.Assembly is { IsDynamic: false, Location.Length: > 0 } assembly)
                scripts.AddReferences([new(assembly, assembly.Location)]);
            if (await TryAsync($"#nullable enable\n{WrittenType.Of(type)}{(value is null ? "?" : "")} {written} = {Take}<{WrittenType.Of(type)}>();", value, cancellation).ConfigureAwait(false))
                return;
        }
    }

    // A type of an earlier cell may since be hidden by another of its name: then the next best type is taken.
    private async Task<bool> TryAsync(string code, object? value, CancellationToken cancellation)
    {
        if (scripts.Compile(code, SourceName, cancellation).Errors.Count > 0)
            return false;
        using (context.Enter())
        {
            HandedValue.Give(value);
            return (await scripts.RunCompiledAsync().ConfigureAwait(false)).Exception is null;
        }
    }
}
