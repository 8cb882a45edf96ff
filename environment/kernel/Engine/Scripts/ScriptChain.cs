using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Engine.References;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>What a script ended with.</summary>
/// <param name="Value">The value of its last expression.</param>
/// <param name="Exception">What it threw; null when it did not.</param>
/// <param name="Shown">How the value looks; null where there is nothing to show.</param>
internal sealed record ScriptOutcome(object? Value, Exception? Exception, MimeBundle? Shown = null);

/// <summary>Roslyn's scripts, each continuing from the state the one before has left.</summary>
internal sealed class ScriptChain : IDisposable
{
    private static readonly string[] Imports =
    [
        "System", "System.Collections.Generic", "System.Globalization", "System.IO", "System.Linq", "System.Text", "System.Threading", "System.Threading.Tasks",
        "ArtGan.Kernel.Display.Formatting", "ArtGan.Kernel.Engine.Testing", "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting",
    ];

    private static readonly string[] Classes = ["ArtGan.Kernel.Display.CellFunctions", "ArtGan.Kernel.Display.DisplayExtensions", "ArtGan.Kernel.Engine.Testing.Checks"];

    // Names, namespaces and members that are not found, or not there.
    private static readonly string[] UnknownName = ["CS0012", "CS0103", "CS0117", "CS0234", "CS0246", "CS0400", "CS1061", "CS1069", "CS1503"];

    private readonly CompilerAdvice advice = new();
    private readonly InteractiveAssemblyLoader loader = new();
    private readonly ReferenceResolver resolver;
    private readonly TypeLibrary types;
    private readonly int session;
    private ScriptOptions options;
    private bool hasFramework;
    private ScriptState<object?>? state;
    private Script<object?>? compiled;
    private Task compiling = Task.CompletedTask;
    private readonly Dictionary<string, string> ended = new(StringComparer.Ordinal);
    private IReadOnlyList<UsingDirectiveSyntax> usings = [];
    private IReadOnlyList<MetadataReference> unseen = [];

    /// <summary>Starts without a script.</summary>
    /// <param name="folder">What <c>#load</c> is relative to.</param>
    /// <param name="session">The number of the session that will run the scripts.</param>
    /// <param name="resolver">Finds assemblies.</param>
    public ScriptChain(string folder, int session, ReferenceResolver resolver)
    {
        (this.session, this.resolver) = (session, resolver);
        types = new TypeLibrary(session, Imports, Classes);
        options = ScriptOptions.Default
            .WithReferences(resolver.Usual())
            .WithMetadataResolver(resolver)
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder))
            .WithImports(Imports.Concat(Classes))
            .WithLanguageVersion(LanguageVersion.Latest)
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithAllowUnsafe(true)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8);
        loader.RegisterDependency(typeof(ScriptChain).Assembly);
        loader.RegisterDependency(typeof(UserException).Assembly);
    }

    /// <summary>Lets the scripts to come use these libraries, instead of earlier ones of the same names.</summary>
    public void AddReferences(IEnumerable<LoadedLibrary> libraries)
    {
        foreach (var library in libraries)
        {
            loader.RegisterDependency(library.Assembly);
            if (resolver.Reference(library.Path) is not { } reference || options.MetadataReferences.Contains(reference))
                continue;
            var file = Path.GetFileName(library.Path);
            options = options.WithReferences(options.MetadataReferences.Where(other => !IsFile(other, file)).Append(reference));
        }
    }

    /// <summary>Compiles a cell to be run next.</summary>
    /// <param name="code">The cell, from which the directives have been taken.</param>
    /// <param name="name">What it is called in errors.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up; the compiler may still be at it for a while.</exception>
    public CellCompilation Compile(string code, string name, CancellationToken cancellation)
    {
        PoolRelief.Wait(compiling, cancellation);
        var result = OwnThread.RunAsync("compiler", () => CompileCell(code, name, cancellation), OwnThread.DeepStack);
        compiling = result;
        PoolRelief.Wait(result, cancellation);
        return result.GetAwaiter().GetResult();
    }

    private CellCompilation CompileCell(string code, string name, CancellationToken cancellation)
    {
        var parts = ScriptAndTypes.Of(code);
        var first = Compile(parts, name, options, cancellation);
        if (hasFramework || !first.Errors.Any(error => UnknownName.Contains(error.Diagnostic.Id)))
            return first;
        // The name may be in a part of the base library that cells seldom need.
        var widened = options.WithReferences(options.MetadataReferences.Union(resolver.Framework()));
        var second = Compile(parts, name, widened, cancellation);
        if (second.Errors.Count < first.Errors.Count)
            (options, hasFramework) = (widened, true);
        return second;
    }

    /// <summary>Runs what was compiled last.</summary>
    /// <param name="keepsState">Whether the next script goes on from its state, also when it throws.</param>
    public async Task<ScriptOutcome> RunCompiledAsync(bool keepsState = true)
    {
        var run = state is null
            ? compiled!.RunAsync(globals: null, static _ => true, CancellationToken.None)
            : compiled!.RunFromAsync(state, static _ => true, CancellationToken.None);
        var reached = await run.ConfigureAwait(true);
        if (keepsState)
        {
            state = reached;
            unseen = [];
            types.AddUsings(usings);
        }

        return new(reached.Exception is null ? reached.ReturnValue : null, reached.Exception);
    }

    /// <summary>Whether the script run last ended with an expression to show.</summary>
    public bool LastHasResult(object? value)
    {
        if (value is not null || compiled is null)
            return value is not null;
        var compilation = compiled.GetCompilation();
        var tree = Tree(compilation, compiled.Options);
        return CellSource.Result(tree.GetRoot()) is { } expression
            && compilation.GetSemanticModel(tree).GetTypeInfo(expression).Type is { SpecialType: not SpecialType.System_Void, TypeKind: not TypeKind.Error };
    }

    private CellCompilation Compile(ScriptAndTypes parts, string name, ScriptOptions with, CancellationToken cancellation)
    {
        var library = types.Compile(parts, name, with.MetadataReferences, cancellation);
        if (library.Errors.Count > 0)
            return new([.. library.Errors.Select(error => error with { Note = Note(error.Diagnostic, error.Source) })], []);
        var settings = with.WithFilePath(name).AddReferences(unseen);
        if (library.Unit is { } added)
            settings = settings.AddReferences(added.Hiding.Prepend(added.Reference));
        var plain = Scoped(CellSource.Plain(parts.Script(library.Aside)), settings, out var ending);
        var source = plain.Interruptible(session, Model(plain, settings));
        compiled = Create(source.Code, settings);
        if (library.Unit is { } unit)
        {
            var mistakes = Errors(compiled.GetCompilation().GetDiagnostics(cancellation), source);
            if (mistakes.Count > 0)
                return new(mistakes, []);
            cancellation.ThrowIfCancellationRequested();
            loader.RegisterDependency(types.Load(unit));
            unseen = [.. unseen, unit.Reference, .. unit.Hiding];
        }

        var diagnostics = compiled.Compile(cancellation);
        var errors = Errors(diagnostics, source);
        if (errors.Count == 0)
            Remember(parts, ending, name);
        return new(errors, [.. diagnostics.Where(CellWarnings.AreWorthSaying).Select(warning => new SourceDiagnostic(warning, source))]);
    }

    /// <summary>What the next cell would be compiled against.</summary>
    public ScriptSnapshot Snapshot() => new(state?.Script, options.AddReferences(unseen));

    /// <summary>The whole base library, for help with what no cell has used yet.</summary>
    public ImmutableArray<MetadataReference> Framework() => resolver.Framework();

    private Script<object?> Create(string code, ScriptOptions settings)
    {
        var script = state is null
            ? CSharpScript.Create<object?>(code, settings, globalsType: null, loader)
            : state.Script.ContinueWith<object?>(code, settings);
        script.GetCompilation().Bound();
        return script;
    }

    // Gives spans and references a block of their own, where the script has such variables.
    private CellSource Scoped(CellSource plain, ScriptOptions settings, out IReadOnlyDictionary<string, EndingName> ending)
    {
        ending = new Dictionary<string, EndingName>();
        if (!RefLocals.AreLikelyIn(plain.Code))
            return plain;
        var compilation = Create(plain.Code, settings).GetCompilation();
        var reported = compilation.GetDiagnostics().Where(RefLocals.IsAbout).Select(error => (int?)CellSource.Offset(error.Location.SourceSpan.Start)).FirstOrDefault();
        if (RefLocals.In(plain.Text, reported) is not { } locals)
            return plain.With(RefLocals.Shown(compilation.GetSemanticModel(Tree(compilation, settings))));
        var question = plain.With(locals.Question());
        compilation = Create(question.Code, settings).GetCompilation();
        return plain.With(locals.Answer(compilation.GetSemanticModel(Tree(compilation, settings)), out ending));
    }

    private void Remember(ScriptAndTypes parts, IReadOnlyDictionary<string, EndingName> ending, string cell)
    {
        usings = parts.Usings;
        foreach (var (name, end) in ending)
            ended[name] = $"'{name}' was {end.What} of {cell}, and those end with their cell; {end.Advice}.";
    }

    // What the compiler knows of a script that it must be asked about before it is made interruptible; null where there is no need to ask.
    private SemanticModel? Model(CellSource plain, ScriptOptions settings)
    {
        if (!CellSource.NeedsModel(CSharpSyntaxTree.ParseText(plain.Code, CellSource.ScriptOptions).GetRoot()))
            return null;
        var compilation = Create(plain.Code, settings).GetCompilation();
        return compilation.GetSemanticModel(Tree(compilation, settings));
    }

    private static SyntaxTree Tree(Compilation compilation, ScriptOptions settings) =>
        compilation.SyntaxTrees.Single(syntax => syntax.FilePath == settings.FilePath);

    private List<SourceDiagnostic> Errors(IEnumerable<Diagnostic> diagnostics, CellSource source) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(error => new SourceDiagnostic(error, source) { Note = Note(error, source) })];

    private string? Note(Diagnostic error, CellSource source)
    {
        var name = error.Location.IsInSource ? source.Code.Substring(error.Location.SourceSpan.Start, error.Location.SourceSpan.Length) : "";
        return error.Id switch
        {
            "CS0103" when ended.TryGetValue(name, out var why) => why,
            "CS0103" or "CS0120" when IsInType(error) => "Types cannot use a notebook's variables and functions; pass them what they need, or declare it static in their cell.",
            "CS9176" => "A list in brackets takes its type from the variable: write int[] x = [1, 2, 3]; instead of var.",
            "CS7015" => "A notebook's references have no aliases; write the full names of types.",
            "CS0029" or "CS0266" or "CS1503" when error.GetMessage(CultureInfo.InvariantCulture).Contains("[cell-", StringComparison.Ordinal) => "The type was declared again after the value was made; make the value anew.",
            _ => compiled is null ? null : advice.Find(error, compiled.GetCompilation()),
        };
    }

    private static bool IsInType(Diagnostic error) =>
        error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is not null;

    private static bool IsFile(MetadataReference reference, string name) =>
        reference is PortableExecutableReference { FilePath: { } path } && Path.GetFileName(path.AsSpan()).Equals(name, StringComparison.OrdinalIgnoreCase);

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
