using ArtGan.Kernel.Display.Comms;
using ArtGan.Kernel.Display.Output;

namespace ArtGan.Kernel.Engine.Cells;

/// <summary>
/// Which session the code on this thread belongs to. It flows into tasks, threads and timers that a cell
/// starts, so that several sessions can live in one process.
/// </summary>
internal sealed class CellContext(OutputChannel channel)
{
    private static readonly AsyncLocal<CellContext?> Ambient = new();
    private static readonly List<CellContext> Running = [];
    private static readonly Lock Gate = new();

    private static int sessions;

    private readonly List<object> owned = [];

    /// <summary>The session's number in the process, from 1.</summary>
    public int Session { get; } = Interlocked.Increment(ref sessions);

    /// <summary>Where the session's output goes.</summary>
    public OutputChannel Channel { get; } = channel;

    /// <summary>Answers what the running cell asks for; null where nobody can answer.</summary>
    public Func<InputRequest, string?>? ReadInput { get; set; }

    /// <summary>What was answered and not read yet.</summary>
    public string UnreadInput { get; set; } = "";

    /// <summary>Whether a front-end listens that may know Jupyter's widgets.</summary>
    public bool HasFrontEnd { get; init; }

    /// <summary>The lines between the session's cells and code in front-ends.</summary>
    public CommRegistry Comms { get; } = new(channel);

    /// <summary>The number of the cell that runs.</summary>
    public int Number { get; set; }

    /// <summary>What notes the checks of the code that runs; null where checks throw.</summary>
    public Testing.TestLog? Tests { get; set; }

    /// <summary>Cancelled when the running cell is interrupted.</summary>
    public CancellationToken Interruption { get; set; }

    /// <summary>Whether the running cell has asked for <see cref="Interruption"/>, to stop by it.</summary>
    public bool IsListening { get; set; }

    /// <summary>What runs on the running cell's thread.</summary>
    public CellPump? Pump { get; set; }

    /// <summary>The context of the code that started this; null where no cell did.</summary>
    public static CellContext? OfThisFlow => Ambient.Value;

    /// <summary>
    /// The context of this thread; for threads that a native library made, the one cell that runs, if
    /// exactly one does.
    /// </summary>
    public static CellContext? Current
    {
        get
        {
            if (Ambient.Value is { } context)
                return context;
            lock (Gate)
                return Running.Count == 1 ? Running[0] : null;
        }
    }

    /// <summary>The context of this thread.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static CellContext Required =>
        Current ?? throw new InvalidOperationException("Values can be displayed only by code that a notebook's cell has started.");

    /// <summary>Asks the person at the notebook.</summary>
    /// <exception cref="UserException">Nobody can answer.</exception>
    public string? Ask(InputRequest request)
    {
        if (ReadInput is not { } read)
            throw new UserException("The cell asks for input, but the notebook runs without anyone to answer; give the value as a parameter instead.");
        // What the cell has printed is the question.
        Channel.FlushText();
        return read(request);
    }

    /// <summary>The token by which the running cell is interrupted, for code that stops by it.</summary>
    public CancellationToken Listen()
    {
        IsListening = true;
        return Interruption;
    }

    /// <summary>Makes this the context of the current thread and of what it starts, until disposed.</summary>
    public IDisposable Enter()
    {
        Ambient.Value = this;
        Channel.Adopt();
        lock (Gate)
            Running.Add(this);
        return new Scope(this);
    }

    /// <summary>Remembers what <c>using var</c> declared at the top of a cell.</summary>
    public void Own(object resource)
    {
        lock (owned)
            owned.Add(resource);
    }

    /// <summary>Disposes what the cell owns, the last first.</summary>
    public async Task ReleaseAsync()
    {
        while (true)
        {
            object resource;
            lock (owned)
            {
                if (owned.Count == 0)
                    return;
                resource = owned[^1];
                owned.RemoveAt(owned.Count - 1);
            }

            if (resource is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync().ConfigureAwait(true);
            else
                (resource as IDisposable)?.Dispose();
        }
    }

    private sealed class Scope(CellContext context) : IDisposable
    {
        public void Dispose()
        {
            lock (Gate)
                Running.Remove(context);
            Ambient.Value = null;
        }
    }
}
