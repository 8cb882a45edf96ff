using System.Diagnostics;

namespace ArtGan.Kernel.Display.Output;

/// <summary>
/// Carries what cells show to whoever listens, from any thread and in order: gathers printed text, spaces
/// out updates of a display, and cuts floods.
/// </summary>
internal sealed class OutputChannel(OutputOptions options) : IDisposable
{
    private readonly Lock gate = new();
    private readonly StreamLimiter text = new(options.StreamLimit);
    private readonly Dictionary<string, PendingUpdate> updates = [];
    private Action<CellOutput> listener = static _ => { };
    private readonly AsyncLocal<Action<CellOutput>?> listenerOfFlow = new();
    private Action<CellOutput> listenerOfText = static _ => { };
    private Timer? flushTimer;
    private long displays;

    /// <summary>Sends everything from now on to this listener, which is called for one output at a time.</summary>
    public void Begin(Action<CellOutput> next)
    {
        lock (gate)
        {
            Flush();
            text.Reset();
            listener = next;
        }
    }

    // What a cell has started may go on after it, while another cell runs: it still shows where it belongs.
    private Action<CellOutput> Listener => listenerOfFlow.Value ?? listener;

    /// <summary>Lets this thread, and all that it starts, stay with the listener of now.</summary>
    public void Adopt() => listenerOfFlow.Value = listener;

    /// <summary>Sends what is pending: the cell has ended.</summary>
    public void End()
    {
        FlushUpdates();
        lock (gate)
        {
            Flush();
            if (text.Notice() is { } notice)
                listener(new StreamOutput("stderr", notice));
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
            listenerOfText = to;
            var isFirst = !text.HasText;
            text.Add(stream, characters);
            if (isFirst && text.HasText)
                (flushTimer ??= new Timer(_ => OnTimer())).Change(options.FlushInterval, Timeout.InfiniteTimeSpan);
        }
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
    public DisplayedValue Display(object? value)
    {
        var id = $"display-{Interlocked.Increment(ref displays)}-{Guid.NewGuid():N}";
        Publish(new DisplayData(MimeFormatter.Format(value), id));
        return new DisplayedValue(this, id);
    }

    /// <summary>Replaces what is shown under an identifier, at once or, where updates crowd, with the next one.</summary>
    public void Update(string id, object? value)
    {
        PendingUpdate update;
        lock (gate)
        {
            if (!updates.TryGetValue(id, out update!))
                updates[id] = update = new PendingUpdate();
            update.Value = value;
            update.IsPending = true;
            if (Stopwatch.GetTimestamp() < update.NotBefore)
                return;
        }

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
        Publish(new UpdateDisplayData(MimeFormatter.Format(update.Value), id));
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

    private sealed class PendingUpdate
    {
        public object? Value { get; set; }
        public bool IsPending { get; set; }
        public long NotBefore { get; set; }
    }
}
