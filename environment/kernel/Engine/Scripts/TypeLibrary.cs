using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>
/// The types that cells declare, each cell's an ordinary library: what scripts cannot hold (namespaces,
/// extension members, <c>file</c> types) works, and types are not nested in a script. A type that is declared
/// again hides the one before.
/// </summary>
/// <param name="session">The number of the session that runs the code.</param>
/// <param name="imports">The namespaces that every cell sees.</param>
/// <param name="classes">The classes whose members every cell sees.</param>
internal sealed class TypeLibrary(int session, IReadOnlyList<string> imports, IReadOnlyList<string> classes)
{
    private const string UsingsPath = "usings";
    private static int libraries;

    private readonly AssemblyLoadContext context = new($"types of session {session}");
    private readonly List<LibraryUnit> live = [];
    private readonly Dictionary<string, string> usings = new(StringComparer.Ordinal);

    /// <summary>Compiles the types of a cell, and those of earlier cells that were declared together with ones it declares again.</summary>
    /// <param name="parts">The cell.</param>
    /// <param name="name">What the cell is called in errors.</param>
    /// <param name="references">What they may use besides the types of earlier cells.</param>
    /// <param name="cancellation">Gives up.</param>
    public LibraryResult Compile(ScriptAndTypes parts, string name, ImmutableArray<MetadataReference> references, CancellationToken cancellation)
    {
        var aside = parts.Types.ToHashSet();
        var carried = Carried(aside);
        while (aside.Count > 0)
        {
            var sources = carried.Prepend(new LibrarySource(parts, aside, name)).ToList();
            var (compilation, errors) = Bind(sources, references, cancellation);
            if (errors.Count == 0)
                return new(aside, Emit(compilation, sources, references, cancellation), []);

            // A type that uses the script's own names must live in the script; the script says what else is wrong with it.
            var own = errors.Where(error => error.Location.SourceTree == compilation.SyntaxTrees.ElementAt(1)).ToList();
            var plain = CellSource.Library(parts.Code, parts.Library(aside));
            var guilty = aside.Where(type => !type.IsOnlyAside && own.Any(error => type.Span.Contains(plain.Original(error.Location.SourceSpan.Start)))).ToList();
            if (guilty.Count == 0 && own.Count > 0)
                return new(aside, null, [.. own.Select(error => new SourceDiagnostic(error, plain))]);
            if (guilty.Count == 0 && carried.Count == 0)
                return new(aside, null, [.. errors.Select(error => new SourceDiagnostic(error, plain))]);
            if (guilty.Count == 0)
                carried = [];
            aside.ExceptWith(guilty);
        }

        return new(aside, null, []);
    }

    /// <summary>Loads a library: from now on cells see its types instead of those it declares again.</summary>
    public Assembly Load(LibraryUnit unit)
    {
        foreach (var old in unit.Replaces)
            live.Remove(old);
        live.Add(unit);
        return context.LoadFromStream(new MemoryStream(unit.Image), new MemoryStream(unit.Symbols));
    }

    /// <summary>Remembers what a cell that has run is using, for the types of later ones.</summary>
    public void AddUsings(IEnumerable<UsingDirectiveSyntax> directives)
    {
        foreach (var directive in directives)
        {
            var text = directive.WithGlobalKeyword(default).WithoutTrivia().ToString();
            usings[directive.Alias?.Name.Identifier.ValueText ?? text] = text;
        }
    }

    private List<LibrarySource> Carried(IReadOnlySet<DeclaredType> types)
    {
        var names = types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        return [.. live.Where(unit => unit.Declares(names)).SelectMany(unit => unit.Sources).Select(source => source.Without(names)).Where(source => source.Types.Count > 0)];
    }

    private (CSharpCompilation Compilation, IReadOnlyList<Diagnostic> Errors) Bind(List<LibrarySource> sources, ImmutableArray<MetadataReference> references, CancellationToken cancellation)
    {
        var given = references.Concat(live.Except(Replaced(sources)).Select(unit => unit.Reference));
        var trees = sources.Select(source => Tree(source.Plain.Code, source.Name)).Prepend(Usings(null)).ToList();
        // Named at once: with another name the compiler would bind all references again.
        var compilation = CSharpCompilation.Create($"cell-types-{Interlocked.Increment(ref libraries)}", trees, given, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release, metadataReferenceResolver: null)).Bound();
        var errors = Errors(compilation, cancellation);
        var lost = errors.Where(error => error.Location.SourceTree == trees[0]).ToList();
        if (lost.Count > 0)
        {
            // A using of something that only scripts know.
            compilation = compilation.ReplaceSyntaxTree(trees[0], Usings(lost.Select(error => error.Location.GetLineSpan().StartLinePosition.Line).ToHashSet()));
            errors = Errors(compilation, cancellation);
        }

        return (compilation, errors);
    }

    private LibraryUnit Emit(CSharpCompilation plain, List<LibrarySource> sources, ImmutableArray<MetadataReference> references, CancellationToken cancellation)
    {
        var compilation = plain;
        for (var index = 0; index < sources.Count; index++)
        {
            var tree = plain.SyntaxTrees.ElementAt(index + 1);
            var model = CellSource.NeedsModel(tree.GetRoot(cancellation)) ? plain.GetSemanticModel(tree) : null;
            compilation = compilation.ReplaceSyntaxTree(tree, Tree(sources[index].Plain.InterruptibleLibrary(session, model).Code, sources[index].Name));
        }

        compilation = compilation.AddSyntaxTrees(Version(1));
        var (image, symbols, comments) = (new MemoryStream(), new MemoryStream(), new MemoryStream());
        var result = compilation.Emit(image, symbols, comments, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: cancellation);
        if (!result.Success)
            throw new InvalidOperationException($"Types that compile cannot be emitted: {result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
        var replaced = Replaced(sources);
        comments.Position = 0;
        var reference = MetadataReference.CreateFromImage(image.ToArray(), documentation: LibraryDocumentation.Read(comments));
        return new(compilation.AssemblyName!, sources, reference, image.ToArray(), symbols.ToArray(), replaced, [.. replaced.Select(unit => Nothing(unit.Name, references))]);
    }

    private List<LibraryUnit> Replaced(List<LibrarySource> sources)
    {
        var names = sources[0].Types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        return [.. live.Where(unit => unit.Declares(names))];
    }

    // Scripts keep all references of those before them, but a higher version takes a library's place: an empty
    // one, which only the compiler sees, hides the types while values of them live on.
    private static PortableExecutableReference Nothing(string name, ImmutableArray<MetadataReference> references)
    {
        var compilation = CSharpCompilation.Create(name, [Version(2)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Bound();
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success ? MetadataReference.CreateFromImage(image.ToArray()) : throw new InvalidOperationException(result.Diagnostics[0].ToString());
    }

    private static SyntaxTree Version(int number) => Parse($"[assembly: System.Reflection.AssemblyVersion(\"{number}.0.0.0\")]", "version");

    private SyntaxTree Usings(HashSet<int>? without)
    {
        var lines = imports.Select(name => $"using {name};").Concat(classes.Select(name => $"using static {name};")).Concat(usings.Values)
            .Select((text, line) => without?.Contains(line) == true ? "" : $"global {text.ReplaceLineEndings(" ")}");
        return Parse(string.Join('\n', lines), UsingsPath);
    }

    private static SyntaxTree Tree(string code, string name) => Parse(code, name);

    private static SyntaxTree Parse(string code, string path) => CSharpSyntaxTree.ParseText(code, CellSource.RegularOptions, path, Encoding.UTF8);

    private static List<Diagnostic> Errors(CSharpCompilation compilation, CancellationToken cancellation) =>
        [.. compilation.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
