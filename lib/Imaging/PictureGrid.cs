namespace ArtGan.Imaging;

/// <summary>Lays pictures of one size out in rows and columns.</summary>
public static class PictureGrid
{
    /// <summary>Composes one picture from many, row by row; cells left over show the background.</summary>
    /// <param name="pictures">At least one, all of equal width and height; grey and colour may be mixed.</param>
    /// <param name="options">Columns, gaps, colours; left out, the defaults.</param>
    /// <returns>A grey picture where everything in it is grey, else a colour picture.</returns>
    /// <exception cref="UserException">There is nothing to lay out, sizes differ, or an option is out of range.</exception>
    public static Picture Compose(IReadOnlyList<Picture> pictures, GridOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var layout = (options ?? new GridOptions()).Validated(pictures.Count);
        var (width, height) = (pictures[0].Width, pictures[0].Height);
        for (var index = 1; index < pictures.Count; index++)
        {
            if (pictures[index].Width != width || pictures[index].Height != height)
            {
                throw new UserException($"Picture {index + 1} of a grid is {pictures[index].Width} x {pictures[index].Height} and the first {width} x {height}; bring them to one size.");
            }
        }

        var columns = layout.ColumnsFor(pictures.Count);
        var rows = (pictures.Count + columns - 1) / columns;
        var border = layout.HasFrames ? layout.FrameWidth : 0;
        var (cellWidth, cellHeight) = (checked((width * layout.Enlarge) + (2 * border)), checked((height * layout.Enlarge) + (2 * border) + layout.CaptionHeight));
        var coloured = !layout.IsGrey || pictures.Any(picture => picture.Channels == 3);
        var canvas = new Canvas(
            checked((columns * cellWidth) + ((columns + 1) * layout.Padding)),
            checked((rows * cellHeight) + ((rows + 1) * layout.Padding)),
            coloured ? 3 : 1,
            layout.Background);
        for (var index = 0; index < pictures.Count; index++)
        {
            var left = layout.Padding + (index % columns * (cellWidth + layout.Padding));
            var top = layout.Padding + (index / columns * (cellHeight + layout.Padding));
            if (border > 0 && layout.Frames![index] is { } frame)
            {
                canvas.Fill(left, top, cellWidth, cellHeight - layout.CaptionHeight, frame);
            }

            var picture = coloured ? pictures[index].ToColour() : pictures[index];
            canvas.Draw(picture.Enlarge(layout.Enlarge), left + border, top + border);
            if (layout.Captions is { } captions && Caption.Draw(captions[index], layout.CaptionSize, cellWidth) is { } caption)
                canvas.Print(caption, left + ((cellWidth - caption.Width) / 2), top + cellHeight - Math.Min(caption.Height, layout.CaptionHeight), layout.TextColour);
        }

        return canvas.ToPicture();
    }
}
