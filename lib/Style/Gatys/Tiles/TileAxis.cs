namespace ArtGan.Style;

/// <summary>
/// A tile along one direction: the part of a segment's input that it reads, and for each layer the results that it answers for. It reads as much around its
/// own part as these results depend on, so that they are those of the whole picture.
/// </summary>
/// <param name="Input">What it reads of the segment's input.</param>
/// <param name="Owned">Before the segment's first layer and after each: the results that no other tile answers for, counted in the whole picture.</param>
/// <param name="Strides">Places of the input from one result to the next, likewise.</param>
internal sealed record TileAxis(Stretch Input, IReadOnlyList<Stretch> Owned, IReadOnlyList<int> Strides)
{
    /// <summary>Where its own results lie in what the tile computes.</summary>
    /// <param name="layer">0 for before the first layer.</param>
    public Stretch Local(int layer)
    {
        var shift = Input.Start / Strides[layer];
        return new(Owned[layer].Start - shift, Owned[layer].End - shift);
    }

    /// <summary>Cuts one direction into tiles.</summary>
    /// <param name="layers">The geometry of each layer.</param>
    /// <param name="wanted">Whether results are wanted before the first layer and after each.</param>
    /// <param name="length">Places of the segment's input.</param>
    /// <param name="tile">Places that a tile answers for, brought to a multiple of the segment's stride; null for one tile.</param>
    public static IReadOnlyList<TileAxis> Cut(IReadOnlyList<IReadOnlyList<LayerGeometry>> layers, IReadOnlyList<bool> wanted, int length, int? tile)
    {
        var (counts, strides) = (new int[layers.Count + 1], new int[layers.Count + 1]);
        (counts[0], strides[0]) = (length, 1);
        for (var layer = 0; layer < layers.Count; layer++)
        {
            counts[layer + 1] = layers[layer].Aggregate(counts[layer], (count, step) => Math.Max(0, step.Count(count)));
            strides[layer + 1] = layers[layer].Aggregate(strides[layer], (stride, step) => stride * step.Stride);
        }

        var whole = strides[^1];
        var edge = tile is { } asked ? Math.Max(1, asked / whole) * whole : length;
        var tiles = new List<TileAxis>();
        for (var start = 0; start < length; start += edge)
            tiles.Add(Of(layers, wanted, counts, strides, new(start, Math.Min(start + edge, length))));
        return tiles;
    }

    private static TileAxis Of(IReadOnlyList<IReadOnlyList<LayerGeometry>> layers, IReadOnlyList<bool> wanted, int[] counts, int[] strides, Stretch core)
    {
        var owned = new Stretch[counts.Length];
        for (var layer = 0; layer < counts.Length; layer++)
        {
            var end = core.End == counts[0] ? counts[layer] : core.End / strides[layer];
            owned[layer] = new Stretch(core.Start / strides[layer], end).Within(counts[layer]);
        }

        var need = new Stretch(0, 0);
        for (var layer = layers.Count; ; layer--)
        {
            if (wanted[layer]) need = need.With(owned[layer]);
            if (layer == 0) break;
            need = layers[layer - 1].Reverse().Aggregate(need, (results, step) => step.Needs(results)).Within(counts[layer - 1]);
        }

        // Windows must begin where they begin in the whole picture.
        return new(new(need.Start / strides[^1] * strides[^1], need.End), owned, strides);
    }
}
