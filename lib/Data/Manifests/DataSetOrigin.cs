namespace ArtGan.Data;

/// <summary>Where the whole original set is published, of which a manifest lists a part or a changed form.</summary>
/// <param name="Title">What is published there, and who by.</param>
/// <param name="Address">The page to get it from.</param>
/// <param name="Import">The one command that makes a set of it once it is here, or null.</param>
public sealed record DataSetOrigin(string Title, Uri Address, string? Import);
