using ArtGan.Kernel.Display;
using ArtGan.Kernel.Display.Comms;
using ArtGan.Kernel.Display.Output;
using ArtGan.Kernel.Engine.Help;
using ArtGan.Kernel.Engine.Languages;
using ArtGan.Kernel.Engine.References;
using ArtGan.Kernel.Engine.Scripts;

namespace ArtGan.Kernel.Engine.Cells;

/// <summary>
/// Runs C# cell by cell: variables, functions and types stay for the next cell, also after an error or an
/// interrupt. Knows nothing of files or sockets; whoever runs cells listens to their outputs.
/// </summary>
/// <example><code>
/// using var session = new CSharpSession(new SessionOptions());
/// var result = await session.RunAsync("var x = 6; x * 7", output => Console.WriteLine(output), cancellation);
/// </code></example>
public sealed class CSharpSession : ICellEngine, IDisposable
{
    private static readonly TimeSpan StateGrace = TimeSpan.FromSeconds(1);

    private static readonly string[] Rehearsed =
    [
        "1 + 1",
        "using System.Text;\nvar squares = Enumerable.Range(0, 3).Select(number => number * number).ToList();\nConsole.WriteLine(squares.Count);\nsquares",
        "record Step(int Number, double Loss);\ndisplay(new Step(1, 0.5));\nawait Task.Yield();\nnew[] { new Step(2, 0.4) }",
        "string Text(double loss) => $\"{loss:F2}\";\ndisplay(new { Loss = Text(0.5) });",
    ];

    private readonly SessionOptions options;
    private readonly SemaphoreSlim turn = new(1);
    private readonly OutputChannel channel;
    private readonly CellContext context;
    private readonly ReferenceLoader references;
    private readonly ScriptChain scripts;
    private readonly CodeHelp help;
    private readonly SessionVariables variables;
    private readonly CommandTable commands;
    private readonly ReferenceResolver resolver;
    private Task? stuck;
    private volatile bool hasBegun;

    /// <summary>Creates a session without variables.</summary>
    /// <param name="options">How it runs its cells.</param>
    public CSharpSession(SessionOptions options) : this(options, new ReferenceResolver())
    {
    }

    private CSharpSession(SessionOptions options, ReferenceResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.options, this.resolver) = (options, resolver);
        SqliteLibrary.KeepApart();
        channel = new OutputChannel(options.Output);
        context = new CellContext(channel) { ReadInput = options.ReadInput, HasFrontEnd = options.HasFrontEnd };
        references = new ReferenceLoader(options.Folder, options.CacheFolder);
        scripts = new ScriptChain(options.Folder, context.Session, resolver);
        variables = new SessionVariables(scripts, context);
        commands = StandardCommands.Create(options);
        help = new CodeHelp(scripts, options.Folder, commands);
    }

    /// <summary>Cells run so far.</summary>
    public int ExecutionCount { get; private set; }

    /// <summary>The variables that cells have declared, by name, with their values now.</summary>
    public IReadOnlyDictionary<string, object?> Variables => scripts.Variables();

    /// <summary>The lines between the session's cells and code in front-ends.</summary>
    internal CommRegistry Comms => context.Comms;

    /// <summary>Whether a cell that was interrupted still runs: until it ends, no other can.</summary>
    public bool IsStuck => stuck is { IsCompleted: false };

    /// <summary>Runs a cell to its end, or until it is interrupted.</summary>
    /// <param name="code">The cell's code.</param>
    /// <param name="listener">Receives what the cell shows, one output at a time and in order, from any thread; the error, if any, is the last.</param>
    /// <param name="cancellation">Interrupts the cell; what it has assigned is kept.</param>
    /// <returns>How it ended. Mistakes in the cell are no exceptions here.</returns>
    public Task<CellResult> RunAsync(string code, Action<CellOutput> listener, CancellationToken cancellation = default) =>
        RunAsync(new CellRequest(code) { ReadInput = options.ReadInput }, listener, cancellation);

    /// <summary>Runs a cell to its end, or until it is interrupted.</summary>
    /// <param name="request">The cell, and how it is run.</param>
    /// <param name="listener">Receives what the cell shows, one output at a time and in order, from any thread; the error, if any, is the last.</param>
    /// <param name="cancellation">Interrupts the cell; what it has assigned is kept.</param>
    /// <returns>How it ended. Mistakes in the cell are no exceptions here.</returns>
    public async Task<CellResult> RunAsync(CellRequest request, Action<CellOutput> listener, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(listener);
        hasBegun = true;
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var number = request.IsSilent || !request.IsCounted ? ExecutionCount : ++ExecutionCount;
            channel.Begin(request.IsSilent ? static _ => { } : listener);
            (context.ReadInput, context.UnreadInput, context.Number) = (request.ReadInput, "", number);
            var result = IsStuck ? Ended(CellStatus.Stuck, number, ErrorReport.Sentence("Stuck", "An earlier cell was interrupted and still runs; wait for its end, or restart the kernel."))
                : await new CellRun(this, commands, request, number).RunAsync(cancellation).ConfigureAwait(false);
            return End(result);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Evaluates an expression with the session's variables. It takes no number, and nothing that it declares or shows is kept.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="cancellation">Interrupts it.</param>
    /// <param name="giveUp">Ends the wait for what was interrupted and does not stop.</param>
    /// <returns>The value, or why there is none.</returns>
    public async Task<CellResult> EvaluateAsync(string expression, CancellationToken cancellation = default, CancellationToken giveUp = default)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            channel.Begin(static _ => { });
            context.ReadInput = null;
            return await OwnThread.RunAsync("engine", () => CompileAndExecute(expression, ErrorReport.CellName(ExecutionCount), ExecutionCount, keepsState: false, cancellation, giveUp)).ConfigureAwait(false);
        }
        finally
        {
            channel.End();
            turn.Release();
        }
    }

    /// <summary>Calls something that a cell has left behind, such as a handler, in the way a cell is run; it takes no number.</summary>
    /// <param name="action">What to call.</param>
    /// <param name="listener">Receives what it shows; its exception, if any, is the last.</param>
    /// <param name="cancellation">Interrupts it.</param>
    /// <param name="giveUp">Ends the wait for what was interrupted and does not stop.</param>
    internal async Task<CellResult> InvokeAsync(Func<Task> action, Action<CellOutput> listener, CancellationToken cancellation, CancellationToken giveUp)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            channel.Begin(listener);
            context.ReadInput = null;
            var result = await OwnThread.RunAsync("engine", () => Execute(ErrorReport.CellName(ExecutionCount), ExecutionCount, () => CallAsync(action), cancellation, giveUp)).ConfigureAwait(false);
            return End(result);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What may stand at a position of a cell that is being written. Also answers while a cell runs.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The cursor, in UTF-16 units.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<Completions> CompleteAsync(string code, int position, CancellationToken cancellation = default) =>
        OwnThread.RunAsync("help", () => help.Complete(code, position, cancellation), OwnThread.DeepStack);

    /// <summary>What stands at a position of a cell: signature, documentation, value; null where nothing is known.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The cursor, in UTF-16 units.</param>
    /// <param name="isDetailed">Whether more than the signature and summary is wanted.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<MimeBundle?> InspectAsync(string code, int position, bool isDetailed = false, CancellationToken cancellation = default) =>
        OwnThread.RunAsync("help", () => help.Inspect(code, position, isDetailed, cancellation), OwnThread.DeepStack);

    /// <summary>Whether a cell that is being written can be run as it stands.</summary>
    /// <param name="code">The cell's text.</param>
    public Completeness Check(string code) => help.Check(code);

    /// <summary>
    /// Rehearses what cells usually do, in a session of its own, and asks for help, so that the first real cell starts
    /// at once. One that comes earlier does not wait, but ends the rehearsal.
    /// </summary>
    /// <param name="cancellation">Gives up.</param>
    public async Task WarmUpAsync(CancellationToken cancellation = default)
    {
        using (var rehearsal = new CSharpSession(options with { CellEnding = null }, resolver))
        {
            foreach (var code in Rehearsed)
            {
                if (!hasBegun)
                    await rehearsal.RunAsync(code, static _ => { }, cancellation).ConfigureAwait(false);
            }
        }

        // Cells need not wait for this.
        await OwnThread.RunAsync("help", () => help.WarmUp(cancellation)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        channel.Dispose();
        commands.Dispose();
        scripts.Dispose();
        turn.Dispose();
    }

    /// <inheritdoc/>
    string ICellEngine.Folder => options.Folder;

    /// <inheritdoc/>
    OutputChannel ICellEngine.Output => channel;

    /// <inheritdoc/>
    ISessionVariables ICellEngine.Variables => variables;

    /// <inheritdoc/>
    Testing.TestLog? ICellEngine.Tests
    {
        get => context.Tests;
        set => context.Tests = value;
    }

    /// <inheritdoc/>
    Task<CellResult> ICellEngine.RunCSharpAsync(string code, string name, int number, CancellationToken cancellation, CancellationToken giveUp) => RunPartAsync(code, name, number, cancellation, giveUp);

    /// <inheritdoc/>
    void ICellEngine.Show(CellResult result, bool isLast)
    {
        if (result is { Status: CellStatus.Succeeded, Shown: { } data })
            channel.Publish(isLast ? new ExecuteResult(data, result.ExecutionCount) : new DisplayData(data));
    }

    /// <summary>The error of a cell that was told to stop.</summary>
    internal static CellError Interrupted() => ErrorReport.Sentence("Interrupted", "The cell was interrupted; the variables assigned until then are kept.");

    private static CellResult Ended(CellStatus status, int number, CellError error) => new(status, number, null, error);

    // The error is the last of what is shown.
    private CellResult End(CellResult result)
    {
        channel.End();
        if (result.Error is not null)
            channel.Publish(result.Error);
        return result;
    }

    private async Task<CellResult> RunPartAsync(string code, string name, int number, CancellationToken cancellation, CancellationToken giveUp)
    {
        try
        {
            var rest = await FollowDirectivesAsync(code, cancellation).ConfigureAwait(false);
            return await OwnThread.RunAsync("engine", () => CompileAndExecute(rest, name, number, keepsState: true, cancellation, giveUp)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Ended(CellStatus.Interrupted, number, Interrupted());
        }
        catch (CellDirectiveException error)
        {
            return Ended(CellStatus.Failed, number, ErrorReport.Sentence("DirectiveError", error.Message, error.Line));
        }
    }

    private async Task<string> FollowDirectivesAsync(string code, CancellationToken cancellation)
    {
        var (wanted, rest) = Directives.Take(FileBasedDirectives.Translate(code));
        if (wanted.Count > 0)
            scripts.AddReferences(await references.LoadAsync(wanted, channel, cancellation).ConfigureAwait(false));
        return rest;
    }

    private CellResult CompileAndExecute(string code, string name, int number, bool keepsState, CancellationToken cancellation, CancellationToken giveUp)
    {
        CellCompilation compilation;
        try
        {
            compilation = scripts.Compile(code, name, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Ended(CellStatus.Interrupted, number, Interrupted());
        }

        if (compilation.Errors.Count > 0)
            return Ended(CellStatus.Failed, number, ErrorReport.Compilation(compilation.Errors, name));
        foreach (var (warning, source) in compilation.Warnings)
            channel.Write("stderr", string.Join('\n', ErrorReport.Compiler(warning, source, name)) + "\n");
        return Execute(name, number, () => BodyAsync(keepsState), cancellation, giveUp);
    }

    private CellResult Execute(string name, int number, Func<Task<ScriptOutcome>> body, CancellationToken cancellation, CancellationToken giveUp)
    {
        ConsoleRouter.Install();
        TraceRouter.Install();
        StrayExceptions.Install();
        Task<ScriptOutcome>? running = null;
        using var thread = new CellThread(ErrorReport.CellName(number), context, options.AbortsStubbornCells, () => running = body());
        var end = thread.Run(options.InterruptGrace, cancellation, giveUp);
        if (end == CellEnd.Stuck)
        {
            stuck = running;
            return Ended(CellStatus.Stuck, number, ErrorReport.Sentence("Stuck", "The cell was interrupted but did not stop, as it is inside a library or native code; wait for its end, or restart the kernel."));
        }

        // After an abort the rest of the cell's bookkeeping is done on the pool.
        if (running is null || (end == CellEnd.Interrupted && Task.WaitAny([running], StateGrace) < 0))
            return Ended(CellStatus.Interrupted, number, Interrupted());
        var outcome = running.GetAwaiter().GetResult();
        return outcome.Exception switch
        {
            null => new(CellStatus.Succeeded, number, outcome.Value, null) { Shown = outcome.Shown },
            { } error when end == CellEnd.Interrupted && IsInterrupt(error) => Ended(CellStatus.Interrupted, number, Interrupted()),
            { } error => Ended(CellStatus.Failed, number, ErrorReport.Thrown(error, name)),
        };
    }

    private async Task<ScriptOutcome> BodyAsync(bool keepsState)
    {
        // On the cell's thread throughout: what ends there goes on there.
        var outcome = await scripts.RunCompiledAsync(keepsState).ConfigureAwait(true);
        try
        {
            // While what the cell owns is there, and where an interrupt ends a sequence that does not.
            // What a cell has displayed stands there already.
            if (outcome is { Exception: null, Value: not (DisplayedValue or Display.Progress.ProgressBar) } && scripts.LastHasResult(outcome.Value))
                outcome = outcome with { Shown = channel.Formatters.Format(outcome.Value) };
        }
        catch (Exception error) when (error is not ThreadAbortException)
        {
            outcome = outcome with { Exception = error };
        }

        try
        {
            await context.ReleaseAsync().ConfigureAwait(true);
        }
        catch (Exception error) when (outcome.Exception is null && error is not ThreadAbortException)
        {
            outcome = outcome with { Exception = error };
        }

        return Finish(outcome);
    }

    private async Task<ScriptOutcome> CallAsync(Func<Task> action)
    {
        Exception? thrown = null;
        await CellHooks.Begin();
        try
        {
            await action().ConfigureAwait(true);
        }
        catch (Exception error)
        {
            thrown = error;
        }

        return Finish(new(null, thrown));
    }

    // Still on the cell's thread, where an interrupt may come late.
    private ScriptOutcome Finish(ScriptOutcome outcome)
    {
        try
        {
            options.CellEnding?.Invoke();
            try
            {
                channel.FlushUpdates();
            }
            catch (ThreadInterruptedException)
            {
                // Spent with this; the displays get their last values all the same.
                channel.FlushUpdates();
            }
        }
        catch (Exception error) when (error is not ThreadAbortException)
        {
            return outcome with { Exception = outcome.Exception ?? error };
        }

        return outcome;
    }

    // Also where a library has wrapped it, as Parallel.For and Array.Sort do.
    private static bool IsInterrupt(Exception error) => error switch
    {
        ThreadAbortException or ThreadInterruptedException or OperationCanceledException => true,
        AggregateException several => several.InnerExceptions.All(IsInterrupt),
        _ => error.InnerException is { } cause && IsInterrupt(cause),
    };
}
