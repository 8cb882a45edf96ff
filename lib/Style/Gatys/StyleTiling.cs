namespace ArtGan.Style;

/// <summary>Chooses how a network's layers are walked.</summary>
internal static class StyleTiling
{
    /// <summary>Pixels that a tile answers for where nothing else is said.</summary>
    public const int UsualEdge = 384;

    /// <summary>Chooses.</summary>
    public static Tiling For(StyleNetwork network, StyleRecipe recipe, NeuralStyleOptions options, int height, int width) => options.Tiles.Edge switch
    {
        0 => new(TilePlan.Whole, 0),
        { } edge => new(TilePlan.Tiled, edge),
        null => new(TilePlan.Streamed, UsualEdge),
    };
}
