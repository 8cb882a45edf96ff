namespace ArtGan.Kernel.Display.Output;

/// <summary>The last characters printed to several streams, in order.</summary>
/// <param name="limit">How many are kept.</param>
internal sealed class StreamTail(int limit)
{
    private readonly Queue<Segment> segments = [];
    private char[] ring = [];
    private int start;
    private Segment? last;

    /// <summary>Whether nothing has been added since the last <see cref="Take"/>.</summary>
    public bool IsEmpty => Count == 0 && LeftOut == 0;

    /// <summary>How many characters are kept.</summary>
    public int Count { get; private set; }

    /// <summary>How many have been dropped.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Adds text, in the place of the oldest where there is no room.</summary>
    public void Add(string stream, ReadOnlySpan<char> text)
    {
        if (ring.Length == 0)
            ring = new char[limit];
        if (text.Length > limit)
        {
            LeftOut += text.Length - limit;
            text = text[^limit..];
        }

        Drop(Count + text.Length - limit);
        if (text.IsEmpty)
            return;
        var at = (start + Count) % limit;
        var first = Math.Min(text.Length, limit - at);
        text[..first].CopyTo(ring.AsSpan(at));
        text[first..].CopyTo(ring);
        Count += text.Length;
        if (last?.Stream != stream)
            segments.Enqueue(last = new Segment(stream));
        last.Length += text.Length;
    }

    /// <summary>What is kept, after which nothing is.</summary>
    public IReadOnlyList<StreamOutput> Take()
    {
        var text = string.Create(Count, this, static (target, tail) =>
        {
            var first = Math.Min(target.Length, tail.ring.Length - tail.start);
            tail.ring.AsSpan(tail.start, first).CopyTo(target);
            tail.ring.AsSpan(0, target.Length - first).CopyTo(target[first..]);
        });
        var outputs = new List<StreamOutput>(segments.Count);
        var done = 0;
        foreach (var segment in segments)
        {
            outputs.Add(new(segment.Stream, text.Substring(done, segment.Length)));
            done += segment.Length;
        }

        segments.Clear();
        (last, start, Count, LeftOut) = (null, 0, 0, 0);
        return outputs;
    }

    private void Drop(int count)
    {
        if (count <= 0)
            return;
        LeftOut += count;
        Count -= count;
        start = (start + count) % limit;
        while (count > 0)
        {
            var oldest = segments.Peek();
            var part = Math.Min(count, oldest.Length);
            oldest.Length -= part;
            count -= part;
            if (oldest.Length > 0)
                continue;
            segments.Dequeue();
            if (oldest == last)
                last = null;
        }
    }

    private sealed class Segment(string stream)
    {
        public string Stream { get; } = stream;
        public int Length { get; set; }
    }
}
