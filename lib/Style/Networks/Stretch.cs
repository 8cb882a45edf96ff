namespace ArtGan.Style;

/// <summary>A stretch of rows or of columns.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The one after the last.</param>
internal readonly record struct Stretch(int Start, int End)
{
    /// <summary>How many.</summary>
    public int Length => Math.Max(0, End - Start);

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>What of it lies among the first so many.</summary>
    public Stretch Within(int count) => new(Math.Clamp(Start, 0, count), Math.Clamp(End, 0, count));

    /// <summary>The least stretch that holds both.</summary>
    public Stretch With(Stretch other) => IsEmpty ? other : other.IsEmpty ? this : new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
