namespace ArtGan.Data;

/// <summary>How far a preparation has come.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Done">Files looked at, those of an earlier, interrupted call included.</param>
/// <param name="Total">Files in all.</param>
/// <param name="Rejected">How many of those done could not be used.</param>
public sealed record PreparationProgress(string Name, int Done, int Total, int Rejected);
