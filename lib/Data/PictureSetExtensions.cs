using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>Pictures of a set, to look at.</summary>
public static class PictureSetExtensions
{
    /// <summary>One picture.</summary>
    /// <param name="pictures">The set.</param>
    /// <param name="index">Its number from 0.</param>
    public static Picture PictureAt(this IPictureSet pictures, int index)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, pictures.Count);
        var planar = pictures[index];
        var (channels, plane) = (pictures.Channels, pictures.Height * pictures.Width);
        var interleaved = new byte[planar.Length];
        for (var channel = 0; channel < channels; channel++)
        {
            for (var position = 0; position < plane; position++)
            {
                interleaved[(position * channels) + channel] = planar[(channel * plane) + position];
            }
        }

        return new Picture(pictures.Width, pictures.Height, channels, interleaved);
    }

    /// <summary>A sheet of pictures from all over the set, row by row; small ones are enlarged.</summary>
    /// <param name="pictures">The set; it holds at least one picture.</param>
    /// <param name="most">How many to show at most.</param>
    public static Picture ContactSheet(this IPictureSet pictures, int most = 32)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var chosen = ContactSheetPictures(pictures, most).Select(pictures.PictureAt).ToList();
        return PictureGrid.Compose(chosen, ContactSheetLayout(pictures.Width, chosen.Count));
    }

    /// <summary>Evenly spread numbers of pictures, so that a set sorted by class shows all its classes.</summary>
    internal static IEnumerable<int> ContactSheetPictures(IPictureSet pictures, int most)
    {
        var count = Math.Min(most, pictures.Count);
        return Enumerable.Range(0, count).Select(index => (int)((long)index * pictures.Count / count));
    }

    internal static GridOptions ContactSheetLayout(int width, int count)
    {
        const int ShownWidth = 80, SheetWidth = 720;
        var enlarge = Math.Max(1, ShownWidth / width);
        return new GridOptions { Columns = Math.Min(count, Math.Clamp(SheetWidth / (width * enlarge), 2, 8)), Enlarge = enlarge, Padding = 3 };
    }
}
