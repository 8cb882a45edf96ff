namespace ArtGan.Style;

/// <summary>Some layers of a chain, walked tile by tile.</summary>
internal sealed class ChainSegment
{
    private readonly LayerChain chain;
    private readonly int first;
    private readonly int end;
    private readonly bool isLast;
    private readonly IReadOnlyList<LayerChain.Tap> taps;

    /// <summary>Plans a segment for pictures of a size.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="first">The first layer.</param>
    /// <param name="end">The one after the last.</param>
    /// <param name="views">The views that are wanted of the chain.</param>
    /// <param name="height">Rows of the segment's input.</param>
    /// <param name="width">Columns of the segment's input.</param>
    /// <param name="tile">Edge of a tile in pixels of the segment's input; null for all in one.</param>
    public ChainSegment(LayerChain chain, int first, int end, IReadOnlyList<LayerChain.Tap> views, int height, int width, int? tile)
    {
        (this.chain, this.first, this.end) = (chain, first, end);
        taps = [.. views.Where(tap => (tap.Layer > first || first == 0) && tap.Layer <= end)];
        isLast = end == views.Max(tap => tap.Layer);
        IReadOnlyList<LayerGeometry>[] layers = [.. chain.Layers.Skip(first).Take(end - first).Select(layer => layer.Geometry)];
        bool[] wanted = [.. Enumerable.Range(first, end - first + 1).Select(layer => (layer == end && !isLast) || taps.Any(tap => tap.Layer == layer))];
        var (rows, columns) = (TileAxis.Cut(layers, wanted, height, tile), TileAxis.Cut(layers, wanted, width, tile));
        Tile[] all = [.. rows.SelectMany(down => columns.Select(across => new Tile(down, across)))];
        // A last strip narrower than a stride answers for nothing where only deep views are wanted.
        Tile[] needed = [.. all.Where(each => !each.Down.Input.IsEmpty && !each.Across.Input.IsEmpty)];
        Tiles = needed.Length > 0 ? needed : all;
        (Height, Width) = (height, width);
        (OutputHeight, OutputWidth) = (rows[^1].Owned[^1].End, columns[^1].Owned[^1].End);
    }

    /// <summary>A tile of the picture.</summary>
    /// <param name="Down">Its rows.</param>
    /// <param name="Across">Its columns.</param>
    public sealed record Tile(TileAxis Down, TileAxis Across);

    /// <summary>The tiles, row by row.</summary>
    public IReadOnlyList<Tile> Tiles { get; }

    /// <summary>Rows of the input.</summary>
    public int Height { get; }

    /// <summary>Columns of the input.</summary>
    public int Width { get; }

    /// <summary>Rows after the last layer.</summary>
    public int OutputHeight { get; }

    /// <summary>Columns after the last layer.</summary>
    public int OutputWidth { get; }

    /// <summary>Whether no segment follows.</summary>
    public bool IsLast => isLast;

    /// <summary>The first layer.</summary>
    public int First => first;

    /// <summary>The one after the last.</summary>
    public int End => end;

    /// <summary>The chain's views that this segment shows.</summary>
    public IReadOnlyList<LayerChain.Tap> Taps => taps;

    /// <summary>Rows and columns of a view.</summary>
    public (int Height, int Width) SizeOf(LayerChain.Tap tap) => (Tiles[^1].Down.Owned[tap.Layer - first].End, Tiles[^1].Across.Owned[tap.Layer - first].End);

    /// <summary>Runs the layers over a tile.</summary>
    /// <param name="input">The segment's whole input, (1, channels, height, width).</param>
    /// <param name="tile">The tile.</param>
    /// <param name="records">Whether the gradient will be asked for.</param>
    public TilePass Run(Tensor input, Tile tile, bool records)
    {
        var part = input.narrow(2, tile.Down.Input.Start, tile.Down.Input.Length).narrow(3, tile.Across.Input.Start, tile.Across.Input.Length);
        var leaf = part.detach();
        if (records) leaf.requires_grad_();
        using var mode = set_grad_enabled(records);
        var seen = new List<SeenTile>();
        var values = first == 0 ? chain.Input.Of(leaf) : leaf;
        for (var layer = first; ; layer++)
        {
            foreach (var tap in taps.Where(tap => tap.Layer == layer))
                seen.Add(new(tap.Name, tap.Head?.Forward(values) ?? values, Local(tile, layer), Owned(tile, layer)));
            if (layer == end) break;
            var last = values;
            values = chain.Layers[layer].Forward(last);
            if (!ReferenceEquals(last, values) && !ReferenceEquals(last, leaf) && !seen.Any(each => ReferenceEquals(each.Features, last))) last.Dispose();
        }

        return new(leaf, seen, isLast ? null : new("", values, Local(tile, end), Owned(tile, end)));
    }

    private TilePlace Local(Tile tile, int layer) => new(tile.Down.Local(layer - first), tile.Across.Local(layer - first));

    private TilePlace Owned(Tile tile, int layer) => new(tile.Down.Owned[layer - first], tile.Across.Owned[layer - first]);
}
