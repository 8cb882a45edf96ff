namespace ArtGan.Imaging;

/// <summary>Sizes that networks take.</summary>
internal static class PictureSides
{
    /// <summary>A picture whose longer side has so many pixels, its shape kept.</summary>
    public static Picture ToLonger(Picture picture, int longer)
    {
        var scale = (double)longer / Math.Max(picture.Width, picture.Height);
        int Side(int side) => Math.Max(1, (int)Math.Round(side * scale));
        return picture.Resize(Side(picture.Width), Side(picture.Height));
    }

    /// <summary>What lacks to the next multiple.</summary>
    public static long Missing(int side, int multiple) => (multiple - (side % multiple)) % multiple;
}
