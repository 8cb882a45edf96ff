namespace ArtGan.Style;

/// <summary>How a network's layers are walked over a picture: what memory they take, and how much is computed twice.</summary>
internal enum TilePlan
{
    /// <summary>All at once, as libtorch would: nothing is computed twice.</summary>
    Whole,

    /// <summary>The first layers, whose features are as large as the picture, tile by tile and twice; the deeper ones at once.</summary>
    Streamed,

    /// <summary>The first layers tile by tile, and the deeper ones too, each twice; what lies between them is kept whole.</summary>
    Staged,

    /// <summary>All layers tile by tile and twice, so that memory does not grow with the picture but for its pixels.</summary>
    Tiled,
}

/// <summary>Plans the walk over a chain.</summary>
/// <param name="Plan">How.</param>
/// <param name="Edge">Pixels that a tile of all layers, or of the deeper ones, answers for along each direction.</param>
internal sealed record Tiling(TilePlan Plan, int Edge = 0)
{
    /// <summary>The first layers end where a result stands for so many pixels along each direction.</summary>
    private const int ShallowStride = 4;

    /// <summary>Pixels that a tile of the first layers answers for: they look at few around it, so small tiles cost little.</summary>
    private const int ShallowEdge = 256;

    /// <summary>Plans a chain's segments for pictures of a size.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="views">The views that are wanted of it, at least one.</param>
    /// <param name="height">Rows of the picture.</param>
    /// <param name="width">Its columns.</param>
    public IReadOnlyList<ChainSegment> Of(LayerChain chain, IReadOnlyList<LayerChain.Tap> views, int height, int width)
    {
        var end = views.Max(tap => tap.Layer);
        if (Plan is TilePlan.Whole or TilePlan.Tiled) return [new(chain, 0, end, views, height, width, Plan == TilePlan.Whole ? null : Edge)];
        var shallow = Array.FindIndex(chain.Strides, stride => stride >= ShallowStride);
        if (shallow <= 0 || shallow >= end) return [new(chain, 0, end, views, height, width, ShallowEdge)];
        var first = new ChainSegment(chain, 0, shallow, views, height, width, ShallowEdge);
        return [first, new(chain, shallow, end, views, first.OutputHeight, first.OutputWidth, Plan == TilePlan.Staged ? Math.Max(1, Edge / chain.Strides[shallow]) : null)];
    }
}
