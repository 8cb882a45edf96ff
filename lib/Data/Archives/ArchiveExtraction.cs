namespace ArtGan.Data;

/// <summary>What came out of an archive.</summary>
/// <param name="Names">The names of the files that were unpacked, in the archive's order.</param>
/// <param name="Refused">The entries that were not, each with its reason.</param>
/// <param name="Damage">Why the archive could not be read to its end, as a clause; null where it could.</param>
public sealed record ArchiveExtraction(IReadOnlyList<string> Names, IReadOnlyList<RefusedEntry> Refused, string? Damage);

/// <summary>An entry of an archive that was not unpacked.</summary>
/// <param name="Name">Its name, with characters that cannot be shown replaced.</param>
/// <param name="Reason">Why, as a clause without a full stop.</param>
public sealed record RefusedEntry(string Name, string Reason);
