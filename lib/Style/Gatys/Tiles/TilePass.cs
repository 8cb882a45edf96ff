namespace ArtGan.Style;

/// <summary>Rows and columns of something.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Columns">The columns.</param>
internal readonly record struct TilePlace(Stretch Rows, Stretch Columns)
{
    /// <summary>Whether there is nothing there.</summary>
    public bool IsEmpty => Rows.IsEmpty || Columns.IsEmpty;

    /// <summary>That part of (1, channels, height, width), without copying.</summary>
    public Tensor Of(Tensor whole) => whole.narrow(2, Rows.Start, Rows.Length).narrow(3, Columns.Start, Columns.Length);
}

/// <summary>What a tile shows of a view.</summary>
/// <param name="View">The view's name.</param>
/// <param name="Features">(1, channels, rows, columns), with what lies around the tile's own part.</param>
/// <param name="Local">The tile's own part of it.</param>
/// <param name="Owned">Where that lies in the whole picture.</param>
internal sealed record SeenTile(string View, Tensor Features, TilePlace Local, TilePlace Owned);

/// <summary>What came of running a segment's layers over a tile.</summary>
/// <param name="Leaf">What the layers were given, which the gradient is taken for.</param>
/// <param name="Seen">The views.</param>
/// <param name="Output">What the next segment goes on with; null for the last.</param>
internal sealed record TilePass(Tensor Leaf, IReadOnlyList<SeenTile> Seen, SeenTile? Output) : IDisposable
{
    /// <summary>Everything that it holds.</summary>
    public Tensor[] Tensors => [Leaf, .. Seen.Select(seen => seen.Features), .. Output is null ? Array.Empty<Tensor>() : [Output.Features]];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var tensor in Tensors) tensor.Dispose();
    }
}
