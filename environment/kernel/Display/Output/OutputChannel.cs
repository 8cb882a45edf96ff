using System.Diagnostics;
using ArtGan.Kernel.Display.Formatting;
using ArtGan.Kernel.Display.Progress;

namespace ArtGan.Kernel.Display.Output;

/// <summary>
/// Carries what cells show to whoever listens, from any thread and in order: gathers printed text, spaces
/// out updates of a display, and cuts floods.
/// </summary>
internal sealed class OutputChannel(OutputOptions options) : IDisposable
{
    private readonly Lock gate = new();
    private readonly StreamLimiter text = new(options);
    private readonly Dictionary<string, PendingUpdate> updates = [];
    private Action<CellOutput> listener = static _ => { };
    private readonly AsyncLocal<Action<CellOutput>?> listenerOfFlow = new();
    private Action<CellOutput> listenerOfText = static _ => { };
    private Timer? flushTimer;
    private ProgressBoards? progress;
    private long displays;
    private bool isCellRunning;

    /// <summary>How the session shows values.</summary>
    public FormatterSet Formatters { get; } = new();

    /// <summary>The progress bars that move.</summary>
    public ProgressBoards Progress => LazyInitializer.EnsureInitialized(ref progress, () => new(this));

    /// <summary>Sends everything from now on to this listener, which is called for one output at a time.</summary>
    public void Begin(Action<CellOutput> next)
    {
        lock (gate)
        {
            Flush();
            text.Reset();
            listener = next;
            isCellRunning = true;
        }
    }

    // What a cell has started may go on after it, while another cell runs: it still shows where it belongs.
    private Action<CellOutput> Listener => listenerOfFlow.Value ?? listener;

    /// <summary>Lets this thread, and all that it starts, stay with the listener of now.</summary>
    public void Adopt() => listenerOfFlow.Value = listener;

    /// <summary>Sends what is pending: the cell has ended.</summary>
    public void End()
    {
        lock (gate)
            isCellRunning = false;
        FlushUpdates();
        lock (gate)
        {
            ReleaseHeld();
            text.Reset();
            updates.Clear();
        }
    }

    /// <summary>Prints text.</summary>
    public void Write(string stream, ReadOnlySpan<char> characters)
    {
        if (characters.IsEmpty)
            return;
        lock (gate)
        {
            var to = Listener;
            if (text.IsOther(stream) || to != listenerOfText)
                Flush();
            if (text.CanRelease)
                ReleaseHeld();
            listenerOfText = to;
            var isFirst = !text.HasText;
            text.Add(stream, characters);
            if (isFirst && text.HasText)
                (flushTimer ??= new Timer(_ => OnTimer())).Change(options.FlushInterval, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Sends what has been printed, a flood's end included.</summary>
    public void FlushText()
    {
        lock (gate)
            ReleaseHeld();
    }

    /// <summary>Sends an output after everything printed before it.</summary>
    public void Publish(CellOutput output)
    {
        lock (gate)
        {
            Flush();
            Listener(output);
        }
    }

    /// <summary>Does something while no thread is inside the channel, such as aborting one that might be.</summary>
    public void Hold(Action action)
    {
        lock (gate)
            action();
    }

    /// <summary>Shows a value under a new identifier.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeTypes">The MIME types to show it in, now and after updates; null for those that suit it.</param>
    /// <exception cref="UserException">The value has no form of a wanted type.</exception>
    public DisplayedValue Display(object? value, IReadOnlyList<string>? mimeTypes = null)
    {
        var id = $"display-{Interlocked.Increment(ref displays)}-{Guid.NewGuid():N}";
        Publish(new DisplayData(Formatters.Format(value, mimeTypes), id));
        return new DisplayedValue(this, id, mimeTypes);
    }

    /// <summary>Replaces what is shown under an identifier, at once or, where updates crowd, with the next one.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="value">The new value.</param>
    /// <param name="mimeTypes">The MIME types to show it in; null for those that suit it.</param>
    /// <param name="isFinal">Whether no other is expected, so that it must not wait.</param>
    /// <exception cref="UserException">The value has no form of a wanted type.</exception>
    public void Update(string id, object? value, IReadOnlyList<string>? mimeTypes = null, bool isFinal = false)
    {
        PendingUpdate update;
        TimeSpan early;
        lock (gate)
        {
            if (!updates.TryGetValue(id, out update!))
                updates[id] = update = new PendingUpdate();
            (update.Value, update.MimeTypes) = (value, mimeTypes);
            update.IsPending = true;
            early = isFinal ? TimeSpan.Zero : Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), update.NotBefore);
            if (early > TimeSpan.Zero && isCellRunning && Listener == listener)
                return;
        }

        // The end of a cell sends what was skipped; what a cell has left behind has none to come, and waits instead.
        if (early > TimeSpan.Zero)
            Thread.Sleep(early < options.UpdateInterval ? early : options.UpdateInterval);
        Send(id, update);
    }

    /// <summary>Sends the last value of each display whose update was skipped.</summary>
    public void FlushUpdates()
    {
        KeyValuePair<string, PendingUpdate>[] waiting;
        lock (gate)
            waiting = [.. updates.Where(entry => entry.Value.IsPending)];
        foreach (var (id, update) in waiting)
            Send(id, update);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            flushTimer?.Dispose();
            flushTimer = null;
            listener = static _ => { };
        }
    }

    private void Send(string id, PendingUpdate update)
    {
        var start = Stopwatch.GetTimestamp();
        update.IsPending = false;
        Publish(new UpdateDisplayData(Formatters.Format(update.Value, update.MimeTypes), id));
        var end = Stopwatch.GetTimestamp();
        // Formatting (a chart's picture, say) may take up a tenth of the cell's time at most.
        update.NotBefore = end + Math.Max((end - start) * 9, (long)(options.UpdateInterval.TotalSeconds * Stopwatch.Frequency));
    }

    private void OnTimer()
    {
        lock (gate)
            Flush();
    }

    private void Flush()
    {
        if (!text.HasText)
            return;
        var (stream, printed) = text.Take();
        listenerOfText(new StreamOutput(stream, printed));
    }

    private void ReleaseHeld()
    {
        // What was held back was printed after what is pending.
        Flush();
        foreach (var held in text.Release())
            listenerOfText(held);
    }

    private sealed class PendingUpdate
    {
        public object? Value { get; set; }
        public IReadOnlyList<string>? MimeTypes { get; set; }
        public bool IsPending { get; set; }
        public long NotBefore { get; set; }
    }
}
