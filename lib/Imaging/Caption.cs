using System.Globalization;

namespace ArtGan.Imaging;

/// <summary>One line of text as a picture.</summary>
internal static class Caption
{
    /// <summary>Draws a line, white on black, shortened in its end where it is too long.</summary>
    /// <param name="text">The text; line breaks become spaces.</param>
    /// <param name="size">The font's size in pixels.</param>
    /// <param name="width">The most pixels it may take.</param>
    /// <returns>Null where there is nothing to draw, or no room for a letter.</returns>
    /// <exception cref="UserException">The text could not be drawn.</exception>
    internal static Picture? Draw(string text, int size, int width)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length == 0)
            return null;
        // What a reader sees as one letter is kept whole. A letter is hardly ever narrower than a sixth of its height.
        var letters = new StringInfo(line);
        var most = Math.Min(letters.LengthInTextElements, 1 + (width * 6 / size));
        if (most == letters.LengthInTextElements && Line(line, size) is var whole && whole.Width <= width)
            return whole;
        Picture? best = null;
        for (var (low, high) = (1, most - 1); low <= high;)
        {
            var middle = (low + high) / 2;
            var shortened = Line(letters.SubstringByTextElements(0, middle).TrimEnd() + "…", size);
            if (shortened.Width <= width)
                (best, low) = (shortened, middle + 1);
            else
                high = middle - 1;
        }

        return best;
    }

    private static Picture Line(string text, int size)
    {
        try
        {
            var drawn = NativeImaging.DrawText(text, size);
            return new(drawn.Width, drawn.Height, drawn.Channels, drawn.Data);
        }
        catch (ImagingException error)
        {
            throw new UserException($"The caption '{text}' could not be drawn ({error.Message}); write it in other letters.", error);
        }
    }
}
