namespace ArtGan.Data;

/// <summary>Compositions of straight edges.</summary>
internal static class AngularCompositions
{
    /// <summary>Rectangles of one direction floating over the ground, some across, as in Malevich's suprematism.</summary>
    internal static CompositionCanvas Blocks(int size, CompositionPalette palette, ref SplitMix64 random)
    {
        var canvas = new CompositionCanvas(size, palette.Ground);
        var direction = random.Between(0, Math.PI);
        var count = 5 + random.Below(6);
        for (var i = 0; i < count; i++)
        {
            // The first ones are large and lie beneath.
            var share = 1 - ((double)i / count);
            var angle = direction + (random.Below(4) == 0 ? Math.PI / 2 : random.Between(-0.06, 0.06));
            var rectangle = new Rectangle(
                random.Between(0.15, 0.85), random.Between(0.15, 0.85),
                random.Between(0.06, 0.12 + (0.25 * share)), random.Between(0.015, 0.04 + (0.13 * share)), Math.Cos(angle), Math.Sin(angle));
            var colour = random.Below(5) == 0 ? palette.Line : palette.Any(ref random);
            canvas.Fill(rectangle, colour, random.Between(0.8, 1));
        }

        return canvas;
    }

    /// <summary>A plane divided by dark lines, some of its fields in colour, as in Mondrian's neoplasticism.</summary>
    internal static CompositionCanvas Grid(int size, CompositionPalette palette, ref SplitMix64 random)
    {
        var canvas = new CompositionCanvas(size, palette.Ground);
        var line = random.Between(0.02, 0.045);
        foreach (var field in Divide(ref random))
        {
            if (random.Below(100) < 45)
            {
                canvas.Fill(field, palette.Any(ref random));
            }

            canvas.Fill(new Outline<Rectangle>(field, line), palette.Line);
        }

        return canvas;
    }

    private static List<Rectangle> Divide(ref SplitMix64 random)
    {
        List<Rectangle> fields = [new(0.5, 0.5, 0.53, 0.53)];
        var count = 6 + random.Below(6);
        while (fields.Count < count)
        {
            var largest = fields.MaxBy(field => field.HalfWidth * field.HalfHeight);
            fields.Remove(largest);
            var share = random.Between(0.27, 0.73);
            var upright = largest.HalfWidth > largest.HalfHeight;
            var (width, height) = (largest.HalfWidth, largest.HalfHeight);
            fields.Add(upright
                ? largest with { X = largest.X - (width * (1 - share)), HalfWidth = width * share }
                : largest with { Y = largest.Y - (height * (1 - share)), HalfHeight = height * share });
            fields.Add(upright
                ? largest with { X = largest.X + (width * share), HalfWidth = width * (1 - share) }
                : largest with { Y = largest.Y + (height * share), HalfHeight = height * (1 - share) });
        }

        return fields;
    }
}
