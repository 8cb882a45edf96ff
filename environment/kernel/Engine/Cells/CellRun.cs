using System.Diagnostics;
using ArtGan.Kernel.Display.Output;
using ArtGan.Kernel.Engine.Languages;
using ArtGan.Kernel.Engine.Scripts;
using ArtGan.Kernel.Engine.Testing;

namespace ArtGan.Kernel.Engine.Cells;

/// <summary>What a cell needs of the session that it runs in.</summary>
internal interface ICellEngine
{
    /// <summary>The notebook's folder.</summary>
    string Folder { get; }

    /// <summary>Where cells show their results.</summary>
    OutputChannel Output { get; }

    /// <summary>The session's C# variables.</summary>
    ISessionVariables Variables { get; }

    /// <summary>What notes the checks of the code that runs; null where checks throw.</summary>
    TestLog? Tests { get; set; }

    /// <summary>Runs C# without commands, and shows nothing by itself.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">What it is called in errors.</param>
    /// <param name="number">The execution's number.</param>
    /// <param name="cancellation">Interrupts it.</param>
    /// <param name="giveUp">Ends the wait for code that was interrupted and does not stop.</param>
    Task<CellResult> RunCSharpAsync(string code, string name, int number, CancellationToken cancellation, CancellationToken giveUp);

    /// <summary>Shows the value of the C# run last, if it ended in an expression.</summary>
    /// <param name="result">How it ended.</param>
    /// <param name="isLast">Whether it is the cell's own result.</param>
    void Show(CellResult result, bool isLast);
}

/// <summary>One cell being run: its parts in C# and other languages, in order.</summary>
/// <param name="engine">Runs the parts in C#.</param>
/// <param name="table">The commands and languages.</param>
/// <param name="request">The cell.</param>
/// <param name="number">The execution's number.</param>
internal sealed class CellRun(ICellEngine engine, CommandTable table, CellRequest request, int number) : ICellScope
{
    private readonly CellSplitter splitter = new(table);
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<Action<TimeSpan>> atEnd = [];
    private readonly List<TestResult> tests = [];
    private CodeSource? source;

    /// <inheritdoc/>
    public int Number => number;

    /// <inheritdoc/>
    public string Folder => source is null ? engine.Folder : Path.GetDirectoryName(source.Path)!;

    /// <inheritdoc/>
    public OutputChannel Output => engine.Output;

    /// <inheritdoc/>
    public ISessionVariables Variables => engine.Variables;

    /// <inheritdoc/>
    public TestLog? Tests
    {
        get => engine.Tests;
        set => engine.Tests = value;
    }

    /// <summary>Runs the cell.</summary>
    public async Task<CellResult> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var result = await PartsAsync(request.Code, request.Language, isCell: true, cancellation).ConfigureAwait(false);
            return result with { Tests = tests };
        }
        finally
        {
            foreach (var action in atEnd)
                action(clock.Elapsed);
        }
    }

    /// <inheritdoc/>
    public string Ask(InputRequest question) => (request.ReadInput ?? throw new UserException($"The cell asks for '{question.Prompt.TrimEnd(' ', ':')}', but nobody is there to answer; give the value as a parameter instead."))(question)
        ?? throw new UserException($"'{question.Prompt.TrimEnd(' ', ':')}' was left without an answer; run the cell again and give one.");

    /// <inheritdoc/>
    public void AtEnd(Action<TimeSpan> action) => atEnd.Add(action);

    /// <inheritdoc/>
    public void Report(IEnumerable<TestResult> results) => tests.AddRange(results);

    /// <inheritdoc/>
    public Task<CellResult> RunCSharpAsync(string code, CodeSource? source, CancellationToken cancellation) =>
        engine.RunCSharpAsync(code, (source ?? this.source)?.Name ?? ErrorReport.CellName(number), number, cancellation, request.GiveUp);

    /// <inheritdoc/>
    public async Task<CellResult> RunPartsAsync(string code, string? language, CodeSource source, CancellationToken cancellation)
    {
        for (var earlier = this.source; earlier is not null; earlier = earlier.ImportedBy)
        {
            if (earlier.Path == source.Path)
                throw new UserException($"'{Path.GetFileName(source.Path)}' imports itself, by way of '{this.source!.Name}'; take one of the imports out.");
        }

        var before = this.source;
        this.source = source with { ImportedBy = before };
        try
        {
            return await PartsAsync(code, language, isCell: false, cancellation).ConfigureAwait(false);
        }
        finally
        {
            this.source = before;
        }
    }

    private async Task<CellResult> PartsAsync(string code, string? language, bool isCell, CancellationToken cancellation)
    {
        var result = new CellResult(CellStatus.Succeeded, number, null, null);
        try
        {
            var parts = splitter.Split(code, language);
            foreach (var part in parts)
            {
                cancellation.ThrowIfCancellationRequested();
                result = await PartAsync(part, isCell && part == parts[^1], cancellation).ConfigureAwait(false);
                if (result.Error is not null)
                    return result;
            }

            return result;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Ended(CellStatus.Interrupted, CSharpSession.Interrupted());
        }
        catch (CellDirectiveException error)
        {
            return Ended(CellStatus.Failed, Sentence(error.Message, error.Line));
        }
    }

    private async Task<CellResult> PartAsync(CellPart part, bool isLast, CancellationToken cancellation)
    {
        if (part.Command is not { } command)
        {
            var result = await RunCSharpAsync(part.Code, null, cancellation).ConfigureAwait(false);
            if (result.Error is null)
                engine.Show(result, isLast);
            return result.Error is { Name: "CompilationError", Line: { } line } && ForeignHabits.Find(part.Code.Split('\n').ElementAtOrDefault(line - 1) ?? "") is { } sentence
                ? result with { Error = Sentence(sentence, line) }
                : result;
        }

        try
        {
            // A language that looks at no token must not hold an interrupted cell.
            await OwnThread.RunAsync("command", () => RunAsync(part, command, cancellation).GetAwaiter().GetResult()).WaitAsync(cancellation).ConfigureAwait(false);
            return new(CellStatus.Succeeded, number, null, null);
        }
        catch (UserException error)
        {
            return Ended(CellStatus.Failed, Sentence(error.Message, command.Line));
        }
        catch (CellFailedException error)
        {
            // What an imported file has done wrong is laid at the door of the line that imports it.
            return error.Result with { Error = error.Result.Error! with { Line = source is null ? command.Line : null } };
        }
        catch (Exception error) when (error is not (OperationCanceledException or CellDirectiveException))
        {
            return Ended(CellStatus.Failed, ErrorReport.Thrown(error, ErrorReport.CellName(number)) with { Line = command.Line });
        }
    }

    private Task RunAsync(CellPart part, CellCommand command, CancellationToken cancellation) =>
        part.Language is { } language && language.Names.Contains(command.Name, StringComparer.OrdinalIgnoreCase)
            ? language.RunAsync(new(command, part.Code, Folder, Variables, Output), cancellation)
            : ((ICellCommand)table.Find(command)).RunAsync(new(command, part.Code, part.Language, this), cancellation);

    // In another file a line's number alone would be looked for in the cell.
    private Display.CellError Sentence(string message, int line) => source is null
        ? ErrorReport.Sentence("DirectiveError", message, line)
        : ErrorReport.Sentence("DirectiveError", $"{source.Name}:line {line}: {message}");

    private CellResult Ended(CellStatus status, Display.CellError error) => new(status, number, null, error);
}
