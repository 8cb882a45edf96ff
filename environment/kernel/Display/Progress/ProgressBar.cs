using System.Diagnostics;

namespace ArtGan.Kernel.Display.Progress;

/// <summary>
/// How far a long piece of work is: a line in the output that moves, with speed and remaining time, and stays when
/// the work has ended. May be used from several threads; advancing it costs next to nothing.
/// </summary>
public sealed class ProgressBar : IDisposable
{
    private static readonly long Interval = Stopwatch.Frequency / 10;

    private readonly ProgressBoard board;
    private readonly long start = Stopwatch.GetTimestamp();
    private long value;
    private long next;
    private long end;
    private ProgressState state;

    internal ProgressBar(ProgressBoard board, string title, long? total)
    {
        (this.board, Title, Total) = (board, title, total);
        next = start + Interval;
    }

    /// <summary>What is being done.</summary>
    public string Title { get; }

    /// <summary>How many steps there are; null where nobody knows.</summary>
    public long? Total { get; set; }

    /// <summary>What is said beside the bar, such as the loss.</summary>
    public string Message
    {
        get;
        set
        {
            field = value ?? "";
            Report();
        }
    } = "";

    /// <summary>The steps done.</summary>
    public long Value
    {
        get => Interlocked.Read(ref value);
        set
        {
            Interlocked.Exchange(ref this.value, value);
            Report();
        }
    }

    /// <summary>Goes on.</summary>
    /// <param name="steps">How many more steps are done.</param>
    public void Advance(long steps = 1)
    {
        Interlocked.Add(ref value, steps);
        Report();
    }

    /// <summary>The work is done, also where the total was not known or not reached.</summary>
    public void Complete() => Finish(ProgressState.Done);

    /// <summary>Leaves the line as it is: done where the total is reached, else stopped there.</summary>
    public void Dispose() => Finish(Total is { } total && Value >= total ? ProgressState.Done : ProgressState.Stopped);

    internal ProgressLine Line()
    {
        var until = state == ProgressState.Running ? Stopwatch.GetTimestamp() : end;
        return new(Title, Value, Total, Message, Stopwatch.GetElapsedTime(start, until), state);
    }

    private void Report()
    {
        var now = Stopwatch.GetTimestamp();
        var due = Interlocked.Read(ref next);
        if (state != ProgressState.Running)
        {
            // A bar that somebody takes up again, in a later cell for instance.
            state = ProgressState.Running;
            board.Return(this);
        }
        else if (now < due || Interlocked.CompareExchange(ref next, now + Interval, due) != due)
        {
            return;
        }

        if (Total is { } total && Value >= total)
            Finish(ProgressState.Done);
        else
            board.Show(isFinal: false);
    }

    private void Finish(ProgressState final)
    {
        if (state != ProgressState.Running)
            return;
        end = Stopwatch.GetTimestamp();
        state = final;
        board.Close(this);
    }
}
