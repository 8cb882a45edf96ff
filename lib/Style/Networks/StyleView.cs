namespace ArtGan.Style;

/// <summary>A place in a network at which content and style can be seen.</summary>
/// <param name="Name">As papers name it: <c>relu4_2</c>.</param>
/// <param name="Channels">Features of each place of the picture.</param>
/// <param name="Stride">Pixels from one place to the next.</param>
public sealed record StyleView(string Name, long Channels, int Stride);
