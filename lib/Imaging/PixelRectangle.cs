namespace ArtGan.Imaging;

/// <summary>A part of a picture, in pixels.</summary>
/// <param name="Left">The first column, from 0.</param>
/// <param name="Top">The first row, from 0.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
public readonly record struct PixelRectangle(int Left, int Top, int Width, int Height)
{
    internal bool Fits(int width, int height) =>
        Left >= 0 && Top >= 0 && Width >= 1 && Height >= 1 && Width <= width - Left && Height <= height - Top;

    /// <summary>The place and size in words: <c>64 x 48 at (10, 0)</c>.</summary>
    public override string ToString() => $"{Width} x {Height} at ({Left}, {Top})";
}
