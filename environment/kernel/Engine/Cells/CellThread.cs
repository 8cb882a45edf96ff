using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime;

namespace ArtGan.Kernel.Engine.Cells;

/// <summary>How the code on a <see cref="CellThread"/> came to its end.</summary>
internal enum CellEnd
{
    /// <summary>By itself, with a value or an exception.</summary>
    Finished,

    /// <summary>Because it was interrupted.</summary>
    Interrupted,

    /// <summary>Not at all: it is somewhere that no interrupt reaches, such as a native call.</summary>
    Stuck,
}

/// <summary>
/// One cell's thread. Code on it is interrupted in steps, the gentlest first: its loops and top-level awaits
/// are cancelled; then whatever blocks the thread is interrupted; and at last, when the cell is given up and
/// where that is allowed, the thread is aborted where it stands.
/// </summary>
internal sealed class CellThread : IDisposable
{
    private const int StackSize = 16 << 20;
    private static readonly TimeSpan AwaitGrace = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan StepGrace = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan UnwindGrace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ListenerGrace = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AbortGrace = TimeSpan.FromSeconds(1);

    // Of the system's kind: to set another takes locks, and an interrupt that comes late would end the process there.
    private readonly ManualResetEvent ended = new(initialState: false);
    private readonly CancellationTokenSource awaits = new();
    private readonly CancellationTokenSource abort = new();
    private readonly CellPump pump = new();
    private readonly Thread thread;
    private readonly Func<Task> begin;
    private readonly CellContext context;
    private readonly bool aborts;
    private volatile bool asked;
    private bool interrupted;
    private bool stuck;

    /// <summary>Prepares the thread.</summary>
    /// <param name="name">The thread's name, for debuggers.</param>
    /// <param name="context">The context the code runs in.</param>
    /// <param name="aborts">Whether a cell that is given up is aborted.</param>
    /// <param name="begin">Starts the cell; must yield before the user's first statement.</param>
    public CellThread(string name, CellContext context, bool aborts, Func<Task> begin)
    {
        (this.context, this.aborts, this.begin) = (context, aborts, begin);
        thread = new Thread(Main, StackSize) { Name = name, IsBackground = true };
    }

    /// <summary>Runs the cell to its end, while the calling thread waits.</summary>
    /// <param name="grace">How long an interrupt may take before the cell is given up.</param>
    /// <param name="cancellation">Interrupts the cell.</param>
    /// <param name="giveUp">Gives the cell up once it is interrupted.</param>
    public CellEnd Run(TimeSpan grace, CancellationToken cancellation, CancellationToken giveUp)
    {
        CellHooks.Release(context.Session);
        thread.UnsafeStart();
        WaitHandle.WaitAny([ended, cancellation.WaitHandle]);
        stuck = !EndsWithin(TimeSpan.Zero) && !Interrupt(grace, giveUp);
        // A cell that waits by the same token, as for an answer, may have ended by it before this thread woke.
        interrupted |= cancellation.IsCancellationRequested;
        return stuck ? CellEnd.Stuck : interrupted ? CellEnd.Interrupted : CellEnd.Finished;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // What an interrupted cell has left on the pool still looks at them.
        if (stuck || interrupted)
            return;
        context.Interruption = CancellationToken.None;
        awaits.Dispose();
        abort.Dispose();
        ended.Dispose();
    }

    private bool Interrupt(TimeSpan grace, CancellationToken giveUp)
    {
        asked = true;
        CellHooks.Interrupt(context.Session);
        // What the cell has registered with its token may block.
        _ = OwnThread.RunAsync("interrupt", awaits.Cancel);
        if (EndsWithin(AwaitGrace))
            return true;
        // Who has asked for the token stops by it, saves, and must not be torn out of that.
        var patience = context.IsListening ? ListenerGrace : UnwindGrace;
        var clock = Stopwatch.StartNew();
        var told = TimeSpan.Zero;
        while (!giveUp.IsCancellationRequested && (clock.Elapsed < grace || (context.IsListening && clock.Elapsed < ListenerGrace)))
        {
            // A cell that has heard of it is on its way out and may save; after a while it is told again.
            if (CellHooks.IsUnheard(context.Session) && !context.IsListening || clock.Elapsed - told >= patience)
            {
                told = clock.Elapsed;
                Tell();
            }

            if (EndsWithin(StepGrace))
                return true;
        }

        return aborts && giveUp.IsCancellationRequested && EndsByAbort();
    }

    private void Tell()
    {
        CellHooks.Interrupt(context.Session);
        thread.Interrupt();
    }

    // Cancelling blocks for as long as the thread waits for something, hence the interrupts beside it; and
    // the thread must not be torn out of the channel's own code.
    private bool EndsByAbort()
    {
        _ = OwnThread.RunAsync("abort", () => context.Channel.Hold(() => OwnThread.RunAsync("abort", abort.Cancel).Wait(StepGrace)));
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < AbortGrace;)
        {
            Tell();
            if (EndsWithin(StepGrace))
                return true;
        }

        return false;
    }

    private bool EndsWithin(TimeSpan time) => ended.WaitOne(time);

    private void Main()
    {
        try
        {
            using (context.Enter())
                Execute();
        }
        catch (ThreadInterruptedException)
        {
            // It came too late to interrupt anything.
        }
        finally
        {
            ended.Set();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever leaves the cell's code must end the cell, not the process.")]
    private void Execute()
    {
        (context.Interruption, context.Pump, context.IsListening) = (awaits.Token, pump, false);
        CellHooks.BelongToCell();
        try
        {
            _ = begin().ContinueWith(_ => pump.Close(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
#pragma warning disable SYSLIB0046 // The one way to stop code that does not look at a token.
            if (aborts)
                ControlledExecution.Run(pump.Run, abort.Token);
            else
                pump.Run();
#pragma warning restore SYSLIB0046
        }
        catch (Exception)
        {
            interrupted = true;
        }
        finally
        {
            interrupted |= asked;
            pump.Close();
        }
    }
}
