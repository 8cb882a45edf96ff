namespace ArtGan.Models;

/// <summary>The shape of what a pair of networks works on: pictures, or points in the lessons on the plane.</summary>
/// <param name="Channels">1 for grey, 3 for colour; the coordinates of a point.</param>
/// <param name="Size">Height and width in pixels; 0 for points.</param>
public readonly record struct ImageShape(int Channels, int Size)
{
    /// <summary>Whether these are points, (N, coordinates), and no pictures.</summary>
    public bool IsPoint => Size == 0;

    /// <summary>The dimensions of one sample, without the batch.</summary>
    public long[] Dimensions => IsPoint ? [Channels] : [Channels, Size, Size];

    /// <summary>Points instead of pictures.</summary>
    /// <param name="coordinates">Numbers in a point.</param>
    public static ImageShape Points(int coordinates) => new(coordinates, 0);
}
