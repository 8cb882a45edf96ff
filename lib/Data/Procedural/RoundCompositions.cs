namespace ArtGan.Data;

/// <summary>Compositions of round edges.</summary>
internal static class RoundCompositions
{
    private const int Attempts = 60;

    /// <summary>Circles within circles, their quarters in turns of colour, as in Sonia and Robert Delaunay's.</summary>
    internal static CompositionCanvas Circles(int size, CompositionPalette palette, ref SplitMix64 random)
    {
        var canvas = new CompositionCanvas(size, palette.Ground);
        var centres = 1 + random.Below(2);
        for (var i = 0; i < centres; i++)
        {
            var (x, y) = (random.Between(0.25, 0.75), random.Between(0.25, 0.75));
            var angle = random.Below(2) == 0 ? 0 : random.Between(0, Math.PI / 2);
            var radius = random.Between(0.42, 0.6) / (1 + (0.4 * i));
            var width = radius / (4 + random.Below(3));
            var colour = palette.Line;
            for (; radius > width / 2; radius -= width * random.Between(0.8, 1.2))
            {
                var disc = new Disc(x, y, radius);
                colour = palette.OtherThan(colour, ref random);
                canvas.Fill(disc, colour);
                if (random.Below(3) > 0)
                {
                    canvas.Fill(new OppositeQuarters(disc, Math.Cos(angle), Math.Sin(angle)), palette.OtherThan(colour, ref random));
                }
            }
        }

        return canvas;
    }

    /// <summary>Separate discs of all sizes, some with an eye.</summary>
    internal static CompositionCanvas Discs(int size, CompositionPalette palette, ref SplitMix64 random)
    {
        var canvas = new CompositionCanvas(size, palette.Ground);
        var largest = random.Between(0.1, 0.24);
        var discs = new List<Disc>();
        for (var i = 0; i < Attempts; i++)
        {
            var disc = new Disc(random.Between(0, 1), random.Between(0, 1), random.Between(0.035, largest));
            if (discs.TrueForAll(other => other.Distance(disc.X, disc.Y) > disc.Radius + 0.015))
            {
                discs.Add(disc);
            }
        }

        foreach (var disc in discs)
        {
            var colour = palette.Any(ref random);
            canvas.Fill(disc, colour);
            if (random.Below(5) < 2)
            {
                canvas.Fill(disc with { Radius = disc.Radius * random.Between(0.3, 0.65) }, random.Below(2) == 0 ? palette.Ground : palette.OtherThan(colour, ref random));
            }
        }

        return canvas;
    }
}
