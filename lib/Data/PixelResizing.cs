namespace ArtGan.Data;

/// <summary>Resizes pictures already in memory with a triangle filter, widened when shrinking so that nothing aliases.</summary>
internal static class PixelResizing
{
    /// <summary>Every picture as a square.</summary>
    /// <param name="images">The pictures.</param>
    /// <param name="size">Edge of the square in pixels.</param>
    /// <returns>Bytes (count, channels, size, size); the images' own where they already fit.</returns>
    internal static byte[] ToSquare(LabelledImages images, int size)
    {
        if (images.Height == size && images.Width == size)
        {
            return images.Pixels;
        }

        var (rows, columns) = (Taps.Between(images.Height, size), Taps.Between(images.Width, size));
        var planes = images.Count * images.Channels;
        var resized = new byte[checked(planes * size * size)];
        Parallel.For(0, planes, plane => Resize(
            images.Pixels.AsSpan(plane * images.Height * images.Width, images.Height * images.Width),
            images.Width,
            resized.AsSpan(plane * size * size, size * size),
            rows,
            columns));
        return resized;
    }

    private static void Resize(ReadOnlySpan<byte> source, int width, Span<byte> target, Taps[] rows, Taps[] columns)
    {
        var height = source.Length / width;
        var narrowed = new float[height * columns.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < columns.Length; x++)
            {
                var sum = 0f;
                for (var tap = 0; tap < columns[x].Weights.Length; tap++)
                {
                    sum += columns[x].Weights[tap] * source[(y * width) + columns[x].First + tap];
                }

                narrowed[(y * columns.Length) + x] = sum;
            }
        }

        for (var y = 0; y < rows.Length; y++)
        {
            for (var x = 0; x < columns.Length; x++)
            {
                var sum = 0f;
                for (var tap = 0; tap < rows[y].Weights.Length; tap++)
                {
                    sum += rows[y].Weights[tap] * narrowed[((rows[y].First + tap) * columns.Length) + x];
                }

                target[(y * columns.Length) + x] = (byte)Math.Clamp(MathF.Round(sum), 0, 255);
            }
        }
    }

    /// <summary>The old pixels that one new pixel is made of.</summary>
    private readonly record struct Taps(int First, float[] Weights)
    {
        internal static Taps[] Between(int from, int to)
        {
            var scale = (double)from / to;
            var reach = Math.Max(1, scale);
            return [.. Enumerable.Range(0, to).Select(index =>
            {
                var centre = (index + 0.5) * scale;
                var first = Math.Max(0, (int)Math.Floor(centre - reach));
                var last = Math.Min(from, (int)Math.Ceiling(centre + reach));
                var weights = Enumerable.Range(first, last - first).Select(pixel => Math.Max(0, 1 - (Math.Abs(pixel + 0.5 - centre) / reach))).ToArray();
                var total = weights.Sum();
                return new Taps(first, [.. weights.Select(weight => (float)(weight / total))]);
            })];
        }
    }
}
