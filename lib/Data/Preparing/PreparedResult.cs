namespace ArtGan.Data;

/// <summary>How a preparation ended.</summary>
/// <param name="Path">The packed file.</param>
/// <param name="Fingerprint">64 hexadecimal digits that stand for its content.</param>
/// <param name="Resumed">Files that an earlier, interrupted call had done.</param>
/// <param name="Records">What became of each file, in order.</param>
internal sealed record PreparedResult(string Path, string Fingerprint, int Resumed, IReadOnlyList<PreparationRecord> Records)
{
    /// <summary>Pictures in the set.</summary>
    internal int Count => Records.Count(record => record.IsKept);

    /// <summary>Files that could not be used.</summary>
    internal IReadOnlyList<RejectedFile> Rejected => [.. Records.Where(record => record.Rejected is not null).Select(record => new RejectedFile(record.File, record.Rejected!))];

    /// <summary>Files that look like an earlier one.</summary>
    internal IReadOnlyList<NearDuplicate> Duplicates =>
        [.. Records.Where(record => record.DuplicateOf is not null).Select(record => new NearDuplicate(record.File, Records[record.DuplicateOf!.Value].File, record.Distance))];
}
