using ArtGan.Training;

namespace ArtGan.Style;

/// <summary>How much memory a painting takes, before it is begun.</summary>
/// <param name="network">The network.</param>
/// <param name="recipe">Which views count.</param>
/// <param name="options">The options.</param>
/// <param name="height">Rows of the painting.</param>
/// <param name="width">Its columns.</param>
internal sealed class StyleMemory(StyleNetwork network, StyleRecipe recipe, NeuralStyleOptions options, int height, int width)
{
    private const double Single = 4;

    // Gradients on their way back: what comes, what goes, and one copy in another order.
    private const int OnTheWay = 3;

    // Painting, its gradient twice, and what the optimiser keeps beside its history.
    private const int LbfgsVectors = 6, SearchVectors = 5, AdamVectors = 5;

    private double Element => options.Precision == Precision.Mixed ? 2 : Single;

    /// <summary>Bytes of one vector as long as the painting.</summary>
    public double Vector => 3.0 * height * width * Single;

    /// <summary>Bytes beside what the process has already, without L-BFGS' history.</summary>
    /// <param name="tiling">How the layers are walked.</param>
    public double Bytes(Tiling tiling)
    {
        var (kept, most, held) = (0.0, 0.0, 0.0);
        // On the way back the first chain comes first: what is recorded of those after it is held, and of its own segments before.
        foreach (var chain in network.Chains.Reverse())
        {
            LayerChain.Tap[] views = [.. Views(chain)];
            if (views.Length == 0) continue;
            var segments = tiling.Of(chain, views, height, width);
            kept += segments.Skip(1).Sum(segment => 2 * Single * chain.Widths[segment.First] * segment.Height * segment.Width);
            foreach (var segment in segments)
            {
                most = Math.Max(most, held + segment.Tiles.Max(tile => Working(chain, segment, tile).Total));
                held += Working(chain, segment, segment.Tiles[^1]).Kept;
            }
        }

        return kept + most + Content() + (Vector * Vectors);
    }

    /// <summary>Bytes of L-BFGS' history.</summary>
    public double HistoryBytes(int pairs) => options.Optimizer == StyleOptimizer.Adam ? 0 : 2 * Vector * pairs;

    private int Vectors => options.Optimizer switch { StyleOptimizer.Adam => AdamVectors, StyleOptimizer.StrongWolfe => LbfgsVectors + SearchVectors, _ => LbfgsVectors };

    private IEnumerable<LayerChain.Tap> Views(LayerChain chain) =>
        recipe.Content.Concat(recipe.Style).Where(view => view.Weight > 0).Select(view => view.View).Distinct().Select(chain.Find).OfType<LayerChain.Tap>();

    private double Content() =>
        recipe.Content.Where(view => view.Weight > 0).Sum(view => network.Chains.Select(chain => chain.Find(view.View) is { } tap ? Single * tap.Channels * chain.Count(tap, height) * chain.Count(tap, width) : 0).Max());

    // What is kept of each layer until the gradient is taken, gradients on their way, and those of the views, of which one is computed at a time.
    private (double Kept, double Total) Working(LayerChain chain, ChainSegment segment, ChainSegment.Tile tile)
    {
        var (rows, columns) = (tile.Down.Input.Length, tile.Across.Input.Length);
        var (kept, largest) = (Element * chain.Widths[segment.First] * rows * columns, 0.0);
        var (views, greatest) = (0.0, 0.0);
        for (var layer = segment.First; layer < segment.End; layer++)
        {
            (rows, columns) = (Through(chain, layer, rows), Through(chain, layer, columns));
            var result = (double)chain.Widths[layer + 1] * rows * columns;
            kept += Element * result * chain.Layers[layer].Kept;
            largest = Math.Max(largest, Element * result);
            foreach (var tap in segment.Taps.Where(tap => tap.Layer == layer + 1))
            {
                var bytes = Single * tap.Channels * rows * columns;
                (views, greatest) = (views + bytes, Math.Max(greatest, bytes));
                if (tap.Head is not null) kept += Element * tap.Channels * rows * columns;
            }
        }

        return (kept, kept + (OnTheWay * largest) + views + greatest);
    }

    private static int Through(LayerChain chain, int layer, int places) => chain.Layers[layer].Geometry.Aggregate(places, (count, step) => Math.Max(0, step.Count(count)));
}
