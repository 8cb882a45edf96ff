namespace ArtGan.Data;

/// <summary>How much an archive may unpack to; what it declares and what really comes are both held to it.</summary>
public sealed record ArchiveLimits
{
    /// <summary>The most bytes one entry may have.</summary>
    public long EntryBytes { get; init; } = 1L << 30;

    /// <summary>The most bytes all entries may have together.</summary>
    public long TotalBytes { get; init; } = 64L << 30;

    /// <summary>The most entries; those after them are not looked at.</summary>
    public int Entries { get; init; } = 1_000_000;

    /// <summary>How many times its own length an archive may unpack to, beyond the first <see cref="FreeBytes"/>: pictures hardly shrink, bombs do.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>What an archive may unpack to however short it is, in bytes.</summary>
    public long FreeBytes { get; init; } = 256L << 20;

    /// <summary>What an archive of a length may unpack to, in bytes.</summary>
    /// <param name="length">The archive's own bytes.</param>
    internal long Allowed(long length) => Math.Min(TotalBytes, FreeBytes + (Ratio * length));
}
