using System.Globalization;
using System.Text;

namespace ArtGan.Kernel.Display.Output;

/// <summary>Gathers what a cell prints into pieces worth sending, and cuts a flood.</summary>
internal sealed class StreamLimiter(int limit)
{
    private readonly StringBuilder pending = new();
    private string name = "";
    private long passed;
    private long leftOut;

    /// <summary>Whether there is text to take.</summary>
    public bool HasText => pending.Length > 0;

    /// <summary>Forgets the counts: a new cell begins.</summary>
    public void Reset() => (passed, leftOut) = (0, 0);

    /// <summary>Whether the pending text has to be taken before text of this stream can be added.</summary>
    public bool IsOther(string stream) => HasText && name != stream;

    /// <summary>Adds text, or counts it where the cell has printed enough.</summary>
    public void Add(string stream, ReadOnlySpan<char> text)
    {
        name = stream;
        var room = (int)Math.Min(text.Length, Math.Max(0, limit - passed));
        pending.Append(text[..room]);
        passed += room;
        leftOut += text.Length - room;
    }

    /// <summary>The pending text.</summary>
    public (string Stream, string Text) Take()
    {
        var text = pending.ToString();
        pending.Clear();
        return (name, text);
    }

    /// <summary>What was left out, in words; null when nothing was.</summary>
    public string? Notice() => leftOut == 0 ? null : string.Create(CultureInfo.InvariantCulture,
        $"\n[output cut: {leftOut:N0} characters left out after the first {limit:N0}]\n");
}
