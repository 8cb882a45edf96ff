using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>Pictures of a set, to look at.</summary>
public static class PictureSetExtensions
{
    private const int ThumbnailSize = 80;

    /// <summary>One picture.</summary>
    /// <param name="pictures">The set.</param>
    /// <param name="index">Its number from 0.</param>
    public static Picture PictureAt(this IPictureSet pictures, int index)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, pictures.Count);
        return Picture.FromPlanar(pictures[index], pictures.Channels, pictures.Height, pictures.Width);
    }

    /// <summary>A sheet of pictures from all over the set, row by row; small ones are enlarged and large ones reduced.</summary>
    /// <param name="pictures">The set; it holds at least one picture.</param>
    /// <param name="most">How many to show at most.</param>
    public static Picture ContactSheet(this IPictureSet pictures, int most = 32)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var chosen = Spread(pictures.Count, most).Select(index => Thumbnail(pictures, index)).ToList();
        return PictureGrid.Compose(chosen, new GridOptions { Columns = 8, Enlarge = EnlargementOf(pictures.Width), Padding = 3 });
    }

    /// <summary>How often small pictures are enlarged to be seen.</summary>
    internal static int EnlargementOf(int width) => Math.Max(1, ThumbnailSize / width);

    /// <summary>
    /// Numbers from equal parts of a set, so that one sorted by class shows all its classes; scattered within the parts,
    /// since classes may also come in turns.
    /// </summary>
    private static IEnumerable<int> Spread(int count, int most)
    {
        var parts = Math.Min(most, count);
        return Enumerable.Range(0, parts).Select(part =>
        {
            var (from, to) = ((int)((long)part * count / parts), (int)((long)(part + 1) * count / parts));
            return from + new SplitMix64((ulong)part).Below(to - from);
        });
    }

    private static Picture Thumbnail(IPictureSet pictures, int index)
    {
        if (Math.Max(pictures.Width, pictures.Height) < 2 * ThumbnailSize)
        {
            return pictures.PictureAt(index);
        }

        var alone = new LabelledImages(pictures.Name, pictures[index].ToArray(), 1, pictures.Channels, pictures.Height, pictures.Width, null, pictures.Fingerprint);
        return ResizedPictures.Of(alone, ThumbnailSize).PictureAt(0);
    }
}
