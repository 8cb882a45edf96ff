namespace ArtGan.Data;

/// <summary>Compositions that go from one edge to the other.</summary>
internal static class FlowingCompositions
{
    /// <summary>Parallel stripes of changing width, upright, lying or aslant.</summary>
    internal static CompositionCanvas Stripes(int size, CompositionPalette palette, ref SplitMix64 random)
    {
        var canvas = new CompositionCanvas(size, palette.Ground);
        var angle = random.Below(5) switch { 0 or 1 => 0, 2 or 3 => Math.PI / 2, _ => random.Between(0.3, Math.PI - 0.3) };
        var widest = random.Between(0.07, 0.2);
        var colour = palette.Ground;
        // Half a diagonal to each side reaches every corner at any angle.
        for (var from = -0.72; from < 0.72;)
        {
            var to = from + random.Between(0.025, widest);
            colour = random.Below(6) == 0 ? palette.Line : palette.OtherThan(colour, ref random);
            if (random.Below(6) > 0)
            {
                canvas.Fill(new Band(from, to, Math.Cos(angle), Math.Sin(angle)), colour);
            }

            from = to;
        }

        return canvas;
    }

    /// <summary>Wave upon wave, from far to near.</summary>
    internal static CompositionCanvas Waves(int size, CompositionPalette palette, ref SplitMix64 random)
    {
        var canvas = new CompositionCanvas(size, palette.Ground);
        if (random.Below(2) == 0)
        {
            canvas.Fill(new Disc(random.Between(0.2, 0.8), random.Between(0.1, 0.25), random.Between(0.06, 0.13)), palette.Any(ref random));
        }

        var count = 4 + random.Below(5);
        var colour = palette.Ground;
        for (var i = 0; i < count; i++)
        {
            colour = palette.OtherThan(colour, ref random);
            var level = 0.25 + (0.75 * i / count);
            canvas.Fill(new BelowWave(level, Draw(0.03, 0.07, 4, 9, ref random), Draw(0.005, 0.025, 10, 22, ref random)), colour);
        }

        return canvas;
    }

    private static Wave Draw(double lowest, double highest, double longest, double shortest, ref SplitMix64 random) =>
        new(random.Between(lowest, highest), random.Between(longest, shortest), random.Between(0, 2 * Math.PI));
}
