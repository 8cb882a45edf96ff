namespace ArtGan.Imaging;

/// <summary>Pictures cut into pieces.</summary>
public static class PictureShuffling
{
    /// <summary>The picture cut into squares and put together again in another order: what it shows is lost, what it is painted with is not.</summary>
    /// <param name="picture">The picture; what is left over at the right and at the bottom is cut off.</param>
    /// <param name="side">Pixels of a square's side.</param>
    /// <param name="seed">The same seed gives the same order.</param>
    /// <exception cref="UserException">The squares are larger than the picture.</exception>
    public static Picture Shuffle(this Picture picture, int side, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 1);
        var (columns, rows) = (picture.Width / side, picture.Height / side);
        if (columns == 0 || rows == 0) throw new UserException($"A picture of {picture.Width} x {picture.Height} has no square of {side} pixels; choose smaller ones.");
        int[] order = [.. Enumerable.Range(0, columns * rows)];
        new Random(seed).Shuffle(order);
        return PictureGrid.Compose([.. order.Select(place => picture.Crop(new(place % columns * side, place / columns * side, side, side)))], new GridOptions { Columns = columns, Padding = 0 });
    }
}
