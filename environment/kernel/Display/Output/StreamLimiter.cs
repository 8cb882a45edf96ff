using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ArtGan.Kernel.Display.Output;

/// <summary>
/// Gathers what a cell prints into pieces worth sending, and cuts a flood: its beginning passes, its end is held
/// back until the cell ends, and what lies between is counted.
/// </summary>
internal sealed class StreamLimiter(OutputOptions options)
{
    private readonly StringBuilder pending = new();
    private readonly StreamTail tail = new(options.StreamTail);
    private string name = "";
    private long started = Stopwatch.GetTimestamp();
    private double passed;

    /// <summary>Whether there is text to take.</summary>
    public bool HasText => pending.Length > 0;

    /// <summary>Forgets the counts: a new cell begins.</summary>
    public void Reset() => (passed, started) = (0, Stopwatch.GetTimestamp());

    /// <summary>Whether the pending text has to be taken before text of this stream can be added.</summary>
    public bool IsOther(string stream) => HasText && name != stream;

    /// <summary>Adds text, or holds it back where the cell has printed enough.</summary>
    public void Add(string stream, ReadOnlySpan<char> text)
    {
        var head = tail.IsEmpty ? text[..(int)Math.Clamp(Room, 0, text.Length)] : [];
        if (!head.IsEmpty)
        {
            name = stream;
            pending.Append(head);
            passed += head.Length;
        }

        if (head.Length < text.Length)
            tail.Add(stream, text[head.Length..]);
    }

    /// <summary>The pending text.</summary>
    public (string Stream, string Text) Take()
    {
        var text = pending.ToString();
        pending.Clear();
        return (name, text);
    }

    /// <summary>Whether there is room again for what was held back.</summary>
    public bool CanRelease => !tail.IsEmpty && Room >= tail.Count;

    /// <summary>What was held back, with a line that says how much is missing before it.</summary>
    public IReadOnlyList<StreamOutput> Release()
    {
        var leftOut = tail.LeftOut;
        passed += tail.Count;
        var held = tail.Take();
        return leftOut == 0 ? held : [new("stderr", string.Create(CultureInfo.InvariantCulture, $"\n[output cut: {leftOut:N0} characters left out here]\n")), .. held];
    }

    private double Room => options.StreamLimit + options.StreamRefill * Stopwatch.GetElapsedTime(started).TotalSeconds - passed;
}
