namespace ArtGan.Style;

/// <summary>Measures a view of the painting tile by tile, then gives the gradient of what it measured tile by tile. Nothing is recorded for libtorch.</summary>
internal interface IViewMeter
{
    /// <summary>Forgets the last measurement.</summary>
    void Begin();

    /// <summary>Takes in a tile.</summary>
    /// <param name="features">(1, channels, rows, columns), float32.</param>
    /// <param name="place">Where it lies in the whole.</param>
    void Take(Tensor features, TilePlace place);

    /// <summary>The loss, a scalar; call it after the last tile.</summary>
    Tensor Finish();

    /// <summary>Adds the loss' gradient for a tile's features.</summary>
    /// <param name="features">As in <see cref="Take"/>.</param>
    /// <param name="place">Where it lies in the whole.</param>
    /// <param name="gradient">What it is added to, of the features' shape.</param>
    void AddGradient(Tensor features, TilePlace place, Tensor gradient);
}
