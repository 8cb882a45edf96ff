using System.Globalization;
using System.Text.RegularExpressions;
using ArtGan.Kernel.Display;
using Microsoft.CodeAnalysis;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>Errors as a person wants to read them: positions in cells, no frames of the machinery.</summary>
internal static partial class ErrorReport
{
    private const int MaximumDiagnostics = 10;
    private const int MaximumFrames = 30;
    private const int MaximumColumns = 200;
    private const int MaximumCauses = 10;

    private static readonly string[] Machinery =
    [
        "Microsoft.CodeAnalysis.Scripting", "ArtGan.Kernel.", "System.Runtime.CompilerServices.", "System.Runtime.ExceptionServices.",
        "System.Threading.Tasks.Task", "System.Threading.ExecutionContext", "System.Threading.ThreadPoolWorkQueue", "System.Threading.PortableThreadPool",
    ];

    /// <summary>The name under which a cell's code appears in errors and stack traces.</summary>
    public static string CellName(int number) => string.Create(CultureInfo.InvariantCulture, $"cell-{number}");

    /// <summary>An exception as lines: the message, those of its causes, and the frames that help.</summary>
    public static IReadOnlyList<string> Lines(Exception error)
    {
        var lines = new List<string>();
        Add(error, "", lines, 0);
        return lines;
    }

    private static void Add(Exception error, string prefix, List<string> lines, int depth)
    {
        lines.AddRange($"{prefix}{error.GetType().FullName}: {error.Message}".Split('\n').Select(line => line.TrimEnd('\r')));
        lines.AddRange(Frames(error));
        Exception[] causes = error switch
        {
            _ when depth == MaximumCauses => [],
            AggregateException several => [.. several.InnerExceptions],
            { InnerException: { } cause } => [cause],
            _ => [],
        };
        for (var index = 0; index < Math.Min(causes.Length, MaximumCauses); index++)
            Add(causes[index], causes.Length == 1 ? "caused by " : $"caused by {index + 1} of {causes.Length}: ", lines, depth + 1);
        if (causes.Length > MaximumCauses)
            lines.Add($"… and {causes.Length - MaximumCauses} more causes");
    }

    /// <summary>The error of a cell whose code threw.</summary>
    public static CellError Thrown(Exception error, string name)
    {
        if (error is AggregateException { InnerExceptions: [var only] })
            error = only;
        var lines = Lines(error);
        var place = new Regex($@"(?<!\w){Regex.Escape(name)}:line (\d+)", RegexOptions.CultureInvariant);
        var line = lines.Select(text => place.Match(text)).FirstOrDefault(match => match.Success);
        return new(error.GetType().Name, error.Message, lines,
            line is null ? null : int.Parse(line.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
    }

    /// <summary>The error of a cell that does not compile.</summary>
    public static CellError Compilation(IReadOnlyList<SourceDiagnostic> errors, string name)
    {
        var lines = new List<string>();
        int? first = null;
        foreach (var said in errors.Take(MaximumDiagnostics))
        {
            first ??= Line(said.Diagnostic, said.Source, name);
            lines.AddRange(Compiler(said.Diagnostic, said.Source, name));
            if (said.Note is not null)
                lines.Add(said.Note);
        }

        if (errors.Count > MaximumDiagnostics)
            lines.Add($"… and {errors.Count - MaximumDiagnostics} more errors");
        return new("CompilationError", lines.Count == 0 ? "The cell does not compile." : lines[0], lines, first);
    }

    /// <summary>What the compiler says, with the line it is about and a mark below the place.</summary>
    public static IEnumerable<string> Compiler(Diagnostic diagnostic, CellSource source, string name)
    {
        var kind = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        var message = $"{kind} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        if (!diagnostic.Location.IsInSource)
            return [message];
        if (diagnostic.Location.SourceTree.FilePath != name)
            return [$"{diagnostic.Location.GetMappedLineSpan()}: {message}"];
        var (line, column, text) = source.Locate(diagnostic.Location.SourceSpan.Start);
        var from = Math.Max(0, Math.Min(column - 1, text.Length) - MaximumColumns / 2);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{name}:line {line}, column {column}: {message}"),
            "    " + text.Replace('\t', ' ')[from..Math.Min(text.Length, from + MaximumColumns)],
            new string(' ', 3 + column - from) + "^",
        ];
    }

    private static int? Line(Diagnostic diagnostic, CellSource source, string name) =>
        diagnostic.Location.IsInSource && diagnostic.Location.SourceTree.FilePath == name ? source.Locate(diagnostic.Location.SourceSpan.Start).Line : null;

    /// <summary>The error of a cell that stopped for a reason that is a sentence, such as a mistake in a directive.</summary>
    public static CellError Sentence(string name, string message, int? line = null) =>
        new(name, message.Split('\n')[0], message.Split('\n'), line);

    private static List<string> Frames(Exception error)
    {
        var frames = (error.StackTrace ?? "").Split('\n').Select(frame => frame.Trim())
            .Where(frame => frame.StartsWith("at ", StringComparison.Ordinal) && !Machinery.Any(name => frame.AsSpan(3).StartsWith(name, StringComparison.Ordinal)))
            .Select(Readable).Distinct().ToList();
        return frames.Count <= MaximumFrames ? frames : [.. frames.Take(MaximumFrames), $"   … {frames.Count - MaximumFrames} more"];
    }

    private static string Readable(string frame)
    {
        frame = TopLevel().Replace(frame, "at the cell");
        frame = LocalFunction().Replace(frame, "at $1($2)");
        frame = Lambda().Replace(frame, "at a lambda");
        frame = LambdaOfType().Replace(frame, "at a lambda in $1.$2");
        frame = frame.Replace("+MoveNext()", "", StringComparison.Ordinal);
        frame = Nested().Replace(frame, "at $1(…)");
        frame = CellPath().Replace(frame, " in $1");
        return "   " + Submission().Replace(frame, "");
    }

    [GeneratedRegex(@"at Submission#\d+\.<<Initialize>>d__\d+\.MoveNext\(\)")]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"at Submission#\d+\.(<>c[\w]*\.)?<[^\s]*>b__[\w|]+(\.MoveNext)?\(.*?\)(?= in |$)")]
    private static partial Regex Lambda();

    [GeneratedRegex(@"at \S*?<\w+>g__(\w+)\|[\d_]+(?:\[.*?\])?\((.*?)\)(?= in |$)")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"at ([\w.`+]+)\.(?:<>c\w*(?:`\d+)?\.)?<\.?(\w+)>b__[\w|]+(?:\[.*?\])?\(.*?\)(?= in |$)")]
    private static partial Regex LambdaOfType();

    [GeneratedRegex(@"at Submission#\d+\.(?:[\w.]+\.)?<<?(\w+)>[^\s]*\(.*?\)(?= in |$)")]
    private static partial Regex Nested();

    [GeneratedRegex(@" in \S*?(cell-\d+:line \d+)$")]
    private static partial Regex CellPath();

    [GeneratedRegex(@"Submission#\d+\+?\.?")]
    private static partial Regex Submission();
}
