using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>What a script ended with.</summary>
/// <param name="Value">The value of its last expression.</param>
/// <param name="Exception">What it threw; null when it did not.</param>
internal sealed record ScriptOutcome(object? Value, Exception? Exception);

/// <summary>Roslyn's scripts, each continuing from the state the one before has left.</summary>
internal sealed class ScriptChain : IDisposable
{
    private static readonly string[] Imports =
    [
        "System", "System.Collections.Generic", "System.Globalization", "System.IO", "System.Linq", "System.Text", "System.Threading", "System.Threading.Tasks",
        "ArtGan.Kernel.Display.CellFunctions", "ArtGan.Kernel.Display.DisplayExtensions",
        "ArtGan.Kernel.Engine.Testing", "ArtGan.Kernel.Engine.Testing.Checks", "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting",
    ];

    // Names, namespaces and members that are not found, or not there.
    private static readonly string[] UnknownName = ["CS0012", "CS0103", "CS0117", "CS0234", "CS0246", "CS0400", "CS1061", "CS1069", "CS1503"];

    private readonly InteractiveAssemblyLoader loader = new();
    private readonly ReferenceResolver resolver = new();
    private ScriptOptions options;
    private bool hasFramework;
    private ScriptState<object?>? state;
    private Script<object?>? compiled;

    /// <summary>Starts without a script.</summary>
    /// <param name="folder">What <c>#load</c> is relative to.</param>
    public ScriptChain(string folder)
    {
        options = ScriptOptions.Default
            .WithReferences(resolver.Usual())
            .WithMetadataResolver(resolver)
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder))
            .WithImports(Imports)
            .WithLanguageVersion(LanguageVersion.Latest)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithAllowUnsafe(true)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8);
        loader.RegisterDependency(typeof(ScriptChain).Assembly);
        loader.RegisterDependency(typeof(UserException).Assembly);
    }

    /// <summary>Lets the scripts to come use these assemblies, as the process has loaded them.</summary>
    public void AddReferences(IEnumerable<Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            loader.RegisterDependency(assembly);
            if (resolver.Reference(assembly.Location) is { } reference && !options.MetadataReferences.Contains(reference))
                options = options.AddReferences(reference);
        }
    }

    /// <summary>Compiles code to be run next.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">What it is called in errors.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The errors; empty when it can be run.</returns>
    public IReadOnlyList<Diagnostic> Compile(string code, string name, CancellationToken cancellation)
    {
        var errors = Compile(code, name, options, cancellation);
        if (hasFramework || !errors.Any(error => UnknownName.Contains(error.Id)))
            return errors;
        // The name may be in a part of the base library that cells seldom need.
        var widened = options.WithReferences(options.MetadataReferences.Union(resolver.Framework()));
        var remaining = Compile(code, name, widened, cancellation);
        if (remaining.Count < errors.Count)
            (options, hasFramework) = (widened, true);
        return remaining;
    }

    /// <summary>Runs what was compiled last and keeps its state, also when it throws.</summary>
    public async Task<ScriptOutcome> RunCompiledAsync()
    {
        var run = state is null
            ? compiled!.RunAsync(globals: null, static _ => true, CancellationToken.None)
            : compiled!.RunFromAsync(state, static _ => true, CancellationToken.None);
        state = await run.ConfigureAwait(true);
        return new(state.Exception is null ? state.ReturnValue : null, state.Exception);
    }

    /// <summary>Whether the script run last ended with an expression to show.</summary>
    public bool LastHasResult(object? value)
    {
        if (value is not null || compiled is null)
            return value is not null;
        var compilation = compiled.GetCompilation();
        var tree = compilation.SyntaxTrees.Single(syntax => syntax.FilePath == compiled.Options.FilePath);
        return CellSource.Result(tree.GetRoot()) is { } expression
            && compilation.GetSemanticModel(tree).GetTypeInfo(expression).Type is { SpecialType: not SpecialType.System_Void, TypeKind: not TypeKind.Error };
    }

    private List<Diagnostic> Compile(string code, string name, ScriptOptions with, CancellationToken cancellation)
    {
        var settings = with.WithFilePath(name);
        compiled = state is null
            ? CSharpScript.Create<object?>(code, settings, globalsType: null, loader)
            : state.Script.ContinueWith<object?>(code, settings);
        return [.. compiled.Compile(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>The variables by name; of those declared again, the last.</summary>
    public IReadOnlyDictionary<string, object?> Variables()
    {
        var variables = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var variable in state?.Variables ?? ImmutableArray<ScriptVariable>.Empty)
            variables[variable.Name] = variable.Value;
        return variables;
    }

    /// <inheritdoc/>
    public void Dispose() => loader.Dispose();
}
