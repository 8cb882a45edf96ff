namespace ArtGan.Imaging;

/// <summary>Two pictures side by side.</summary>
internal static class PicturePair
{
    private const int Gap = 16;

    /// <summary>A colour picture of both on white, level at the top.</summary>
    public static Picture Compose(Picture left, Picture right)
    {
        var canvas = new Canvas(checked(left.Width + Gap + right.Width), Math.Max(left.Height, right.Height), 3, Colour.White);
        canvas.Draw(left.ToColour(), 0, 0);
        canvas.Draw(right.ToColour(), left.Width + Gap, 0);
        return canvas.ToPicture();
    }
}
