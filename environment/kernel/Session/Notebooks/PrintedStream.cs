using System.Text;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>
/// Printed text as a terminal leaves it: what follows a carriage return stands in the place of its line, so that
/// a progress line that was printed a thousand times is kept once. The rule is nbconvert's.
/// </summary>
internal sealed class PrintedStream
{
    private readonly StringBuilder text = new();
    private int lineStart;

    /// <summary>Adds text.</summary>
    public void Append(string more)
    {
        if (!more.Contains('\r') && (text.Length == 0 || text[^1] != '\r'))
        {
            Add(more);
            return;
        }

        var rest = text.ToString(lineStart, text.Length - lineStart) + more;
        text.Length = lineStart;
        var lines = rest.Split('\n');
        Add(string.Join('\n', lines.Select(Last)));
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    // A return at the end of a line replaces nothing, or not yet.
    private static string Last(string line) => line.Length < 2 ? line : line[(line.LastIndexOf('\r', line.Length - 2) + 1)..];

    private void Add(string more)
    {
        if (more.LastIndexOf('\n') is >= 0 and var newline)
            lineStart = text.Length + newline + 1;
        text.Append(more);
    }
}
