using ArtGan.Imaging;

namespace ArtGan.Training;

/// <summary>Pictures in an order that means something.</summary>
/// <param name="Pictures">The pictures, all of one size.</param>
public sealed record PictureSequence(IReadOnlyList<Picture> Pictures) : IRichDisplay
{
    // A small moving picture is hard to follow.
    private const int MovingSide = 224;

    /// <summary>A line below each picture, or null.</summary>
    public IReadOnlyList<string>? Captions { get; init; }

    /// <summary>The pictures in one row, enlarged where they are small; without captions where libvips is absent.</summary>
    public Picture Strip => LatentExplorer.Grid(Pictures, Pictures.Count, Picture.HasLibrary ? Captions : null);

    /// <summary>One after the other, 20 a second and without end, enlarged where they are small.</summary>
    public Animation Animation => new(
        [.. Pictures.Select(picture => picture.Enlarge(Math.Max(1, MovingSide / picture.Height)))],
        new AnimationOptions { Delay = TimeSpan.FromMilliseconds(50), Rest = TimeSpan.Zero });

    /// <summary>The strip.</summary>
    public MimeBundle ToMimeBundle() => Strip.ToMimeBundle();
}
