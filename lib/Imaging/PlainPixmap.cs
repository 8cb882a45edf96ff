namespace ArtGan.Imaging;

/// <summary>Reads portable pixmaps and greymaps in binary (P6 and P5 of netpbm, 8 bits): pictures for machines without libvips.</summary>
internal static class PlainPixmap
{
    private const int Fields = 3, White = 255;

    /// <summary>Whether data begin as such a file.</summary>
    public static bool IsIn(ReadOnlySpan<byte> data) => data.Length > 2 && data[0] == 'P' && data[1] is (byte)'5' or (byte)'6' && IsSpace(data[2]);

    /// <summary>Reads one.</summary>
    /// <param name="name">For messages.</param>
    /// <param name="data">The whole file.</param>
    /// <param name="pixelLimit">Pixels that it may have.</param>
    /// <exception cref="UserException">It is damaged, of 16 bits, or too large.</exception>
    public static Picture Decode(string name, ReadOnlySpan<byte> data, long pixelLimit)
    {
        var channels = data[1] == '6' ? 3 : 1;
        var place = 2;
        Span<long> fields = stackalloc long[Fields];
        foreach (ref var field in fields)
        {
            place = SkipSpace(data, place);
            for (; place < data.Length && char.IsAsciiDigit((char)data[place]) && field <= int.MaxValue; place++) field = (field * 10) + data[place] - '0';
        }

        // One space comes before the pixels.
        place++;
        var (width, height, white) = (fields[0], fields[1], fields[2]);
        if (width < 1 || height < 1 || white != White || Math.Max(width, height) > pixelLimit || width * height > pixelLimit || data.Length - place < width * height * channels)
            throw new UserException($"{name} is a pixmap that is damaged, not of 8 bits, or too large; convert it to PNG.");
        return new((int)width, (int)height, channels, data.Slice(place, (int)(width * height * channels)).ToArray());
    }

    private static int SkipSpace(ReadOnlySpan<byte> data, int place)
    {
        while (place < data.Length && (IsSpace(data[place]) || data[place] == '#'))
        {
            var isComment = data[place] == '#';
            while (isComment && place < data.Length && data[place] != '\n') place++;
            place++;
        }

        return place;
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r';
}
