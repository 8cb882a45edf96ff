namespace ArtGan.Data;

/// <summary>Something in an imported folder that was passed over, since nobody would take it for a picture of the set.</summary>
/// <param name="File">Its path in the folder, with forward slashes.</param>
/// <param name="Reason">Why, in a few words.</param>
public sealed record SkippedFile(string File, string Reason);
