namespace ArtGan.Data;

/// <summary>A picture file that could not be used.</summary>
/// <param name="File">Its name in the set.</param>
/// <param name="Reason">Why not, in a sentence.</param>
public sealed record RejectedFile(string File, string Reason);
