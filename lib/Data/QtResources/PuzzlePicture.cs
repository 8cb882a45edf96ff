using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>
/// Puts the tiles of a painting together. Their edges are jigsaw shapes whose outlines fade into transparency; where
/// two meet, the colour is the mean of what both show there, so that no seam of the board's colour is left.
/// </summary>
internal sealed class PuzzlePicture
{
    /// <summary>Below this opacity a pixel counts as not covered.</summary>
    private const float LeastCover = 1 / 16f;

    /// <summary>Tiles are placed to a thousandth of the board, so gaps are a pixel or two wide.</summary>
    private const int WidestGap = 4;

    private readonly int width;
    private readonly int height;
    private readonly float[] colour;
    private readonly float[] cover;

    private PuzzlePicture(int width, int height)
    {
        (this.width, this.height) = (width, height);
        (colour, cover) = (new float[width * height * 3], new float[width * height]);
    }

    /// <summary>The whole painting, cut to what its tiles cover.</summary>
    /// <param name="board">The places.</param>
    /// <param name="read">Reads a tile's file.</param>
    /// <exception cref="UserException">A tile is damaged or absent.</exception>
    public static Picture Assemble(PuzzleBoard board, Func<string, ReadOnlyMemory<byte>> read)
    {
        var picture = new PuzzlePicture(board.Width, board.Height);
        foreach (var tile in board.Tiles) picture.Place(read(tile.File).Span, tile);
        return picture.Cut();
    }

    private void Place(ReadOnlySpan<byte> file, PuzzleTile tile)
    {
        // What shows on black and on white together tells how transparent a pixel is.
        var limit = (long)width * height;
        var dark = Picture.Decode(file, new DecodeOptions { PixelLimit = limit, Background = Colour.Black }).ToColour();
        var light = Picture.Decode(file, new DecodeOptions { PixelLimit = limit, Background = Colour.White }).ToColour();
        var left = (int)Math.Round((tile.X * width) - (dark.Width / 2.0), MidpointRounding.AwayFromZero);
        var top = (int)Math.Round((tile.Y * height) - (dark.Height / 2.0), MidpointRounding.AwayFromZero);
        for (var y = Math.Max(0, -top); y < dark.Height && top + y < height; y++)
        {
            for (var x = Math.Max(0, -left); x < dark.Width && left + x < width; x++)
            {
                var source = ((y * dark.Width) + x) * 3;
                Blend(((top + y) * width) + left + x, dark.Pixels.Span.Slice(source, 3), light.Pixels.Span.Slice(source, 3));
            }
        }
    }

    private void Blend(int target, ReadOnlySpan<byte> dark, ReadOnlySpan<byte> light)
    {
        var opacity = 1 - Math.Max(0, (light[0] + light[1] + light[2] - dark[0] - dark[1] - dark[2]) / (3 * 255f));
        for (var channel = 0; channel < 3; channel++)
        {
            ref var value = ref colour[(target * 3) + channel];
            value = dark[channel] + ((1 - opacity) * value);
        }

        cover[target] = opacity + ((1 - opacity) * cover[target]);
    }

    private Picture Cut()
    {
        int left = width, top = height, right = -1, bottom = -1;
        for (var index = 0; index < cover.Length; index++)
        {
            if (cover[index] < LeastCover) continue;
            var (y, x) = Math.DivRem(index, width);
            (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
        }

        if (right < 0) throw new UserException("The tiles of a painting show nothing; fetch the data set again.");
        for (var pass = 0; pass < WidestGap; pass++) FillGaps(left, top, right, bottom);
        var pixels = new byte[(right - left + 1) * (bottom - top + 1) * 3];
        var next = 0;
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var index = (y * width) + x;
                for (var channel = 0; channel < 3; channel++)
                {
                    pixels[next++] = cover[index] < LeastCover ? byte.MaxValue : (byte)Math.Clamp((colour[(index * 3) + channel] / cover[index]) + 0.5f, 0, 255);
                }
            }
        }

        return new Picture(right - left + 1, bottom - top + 1, 3, pixels);
    }

    /// <summary>Gives each pixel that no tile covers the mean of its covered neighbours.</summary>
    private void FillGaps(int left, int top, int right, int bottom)
    {
        var covered = (float[])cover.Clone();
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var index = (y * width) + x;
                if (covered[index] >= LeastCover) continue;
                (cover[index], colour[index * 3], colour[(index * 3) + 1], colour[(index * 3) + 2]) = (0, 0, 0, 0);
                for (var near = 0; near < 9; near++)
                {
                    var (row, column) = (y + (near / 3) - 1, x + (near % 3) - 1);
                    var other = (row * width) + column;
                    if (row < top || row > bottom || column < left || column > right || covered[other] < LeastCover) continue;
                    cover[index] += covered[other];
                    for (var channel = 0; channel < 3; channel++) colour[(index * 3) + channel] += colour[(other * 3) + channel];
                }
            }
        }
    }
}
