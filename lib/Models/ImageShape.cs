namespace ArtGan.Models;

/// <summary>The shape of the pictures a pair of networks works on.</summary>
/// <param name="Channels">1 for grey, 3 for colour.</param>
/// <param name="Size">Height and width in pixels.</param>
public readonly record struct ImageShape(int Channels, int Size);
