namespace ArtGan.Data;

/// <summary>How an import ended.</summary>
/// <param name="Name">The set's name.</param>
/// <param name="Count">Pictures in it.</param>
/// <param name="Size">The edge of each, in pixels.</param>
/// <param name="Classes">The classes, by label, with their counts.</param>
/// <param name="Rejected">Files that could not be used.</param>
/// <param name="Duplicates">Pictures that look like an earlier one.</param>
/// <param name="Skipped">What was passed over as no picture of the set.</param>
/// <param name="Notes">What else the user should know, in a sentence each.</param>
/// <param name="Fingerprint">64 hexadecimal digits that stand for the set's content.</param>
/// <param name="Resumed">Files that an earlier, interrupted import had done.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="File">The packed file.</param>
/// <param name="Report">The page about it.</param>
public sealed record ImportResult(
    string Name, int Count, int Size, IReadOnlyList<ClassCount> Classes, IReadOnlyList<RejectedFile> Rejected, IReadOnlyList<NearDuplicate> Duplicates,
    IReadOnlyList<SkippedFile> Skipped, IReadOnlyList<string> Notes, string Fingerprint, int Resumed, double Seconds, string File, string Report);

/// <summary>A class and how many pictures it has.</summary>
/// <param name="Name">The class.</param>
/// <param name="Count">Its pictures.</param>
public sealed record ClassCount(string Name, int Count);
