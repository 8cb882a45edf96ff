using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>A picture whose manner is wanted.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Weight">Its share among several, above 0; those that are wanted in one place are brought to a sum of 1.</param>
public sealed record StylePicture(Picture Picture, double Weight = 1)
{
    /// <summary>Where in the painting it is wanted: white for there, black for not, of the content's size; null for everywhere.</summary>
    public Picture? Where { get; init; }

    /// <summary>Which part of the picture shows the manner: white for that part, black for the rest, of the picture's size; null for all of it.</summary>
    public Picture? Part { get; init; }
}
