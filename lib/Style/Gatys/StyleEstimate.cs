namespace ArtGan.Style;

/// <summary>What a painting is expected to take.</summary>
/// <param name="Seconds">From its first step to its last.</param>
/// <param name="Megabytes">The most that the process will have in memory.</param>
/// <param name="Stages">Each size, from small to large.</param>
public sealed record StyleEstimate(double Seconds, double Megabytes, IReadOnlyList<StyleStageEstimate> Stages);

/// <summary>What one size of a painting is expected to take.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Steps">Steps.</param>
/// <param name="Tiles">Tiles that the network's first layers see.</param>
/// <param name="History">Pairs of vectors that L-BFGS remembers.</param>
/// <param name="Seconds">Time.</param>
public sealed record StyleStageEstimate(int Width, int Height, int Steps, int Tiles, int History, double Seconds);
