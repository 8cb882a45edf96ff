using ArtGan.Imaging;
using ArtGan.Plots;
using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>
/// A picture's Gram matrix at a view of a network: for each pair of features the mean over all places of their product. It says which features come
/// together, and forgets where.
/// </summary>
/// <example><code>
/// var night = StyleGram.Of(network, painting, "relu2_1");
/// StyleGram.Chart([("painting", night), ("photo", StyleGram.Of(network, photo, "relu2_1"))])
/// </code></example>
public sealed class StyleGram
{
    private readonly double[] values;

    private StyleGram(string view, int channels, double[] values) => (View, Channels, this.values) = (view, channels, values);

    /// <summary>Where in the network it was measured.</summary>
    public string View { get; }

    /// <summary>How many features there are.</summary>
    public int Channels { get; }

    /// <summary>How strongly two features come together.</summary>
    /// <param name="row">One, from 0.</param>
    /// <param name="column">The other.</param>
    public double this[int row, int column] => values[(row * Channels) + column];

    /// <summary>Measures a picture.</summary>
    /// <param name="network">What sees.</param>
    /// <param name="picture">The picture, seen at its own size.</param>
    /// <param name="view">One of the network's views.</param>
    /// <exception cref="UserException">There is no such view, or the picture is too small for it.</exception>
    public static StyleGram Of(StyleNetwork network, Picture picture, string view)
    {
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var features = StyleSight.Look(network, picture, view);
        var gram = GramMatrix.Of(features).squeeze(0) / (features.shape[2] * features.shape[3]);
        return new(view, (int)features.shape[1], gram.to(ScalarType.Float64).contiguous().data<double>().ToArray());
    }

    /// <summary>How far another picture is in its manner: |G - A| / |G|, 0 for the same.</summary>
    /// <param name="other">Of the same view.</param>
    /// <exception cref="UserException">It is of another view.</exception>
    public double Difference(StyleGram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.View == View && other.Channels == Channels
            ? Math.Sqrt(values.Zip(other.values, (one, two) => (one - two) * (one - two)).Sum() / values.Sum(value => value * value))
            : throw new UserException($"A Gram matrix of '{View}' and one of '{other.View}' cannot be compared; measure both at one view.");
    }

    /// <summary>
    /// Several as heat maps beside each other: of the features that are strongest over all of them, in the order of their strength in the first; square
    /// roots of the values (a few features would leave the rest dark) on one scale, all alike.
    /// </summary>
    /// <param name="grams">The matrices, of one view, each with a title.</param>
    /// <param name="features">How many features.</param>
    /// <exception cref="UserException">There are none, or their views differ.</exception>
    public static PlotlyChart Chart(IReadOnlyList<(string Title, StyleGram Gram)> grams, int features = 32)
    {
        ArgumentNullException.ThrowIfNull(grams);
        if (grams.Count == 0) throw new UserException("There is no Gram matrix to draw; give at least one.");
        var first = grams[0].Gram;
        if (grams.FirstOrDefault(each => each.Gram.View != first.View || each.Gram.Channels != first.Channels) is { Gram: { } other })
            throw new UserException($"A Gram matrix of '{first.View}' and one of '{other.View}' cannot stand in one figure; measure all at one view.");
        OptionRange.Check("features", features, 1, 512);
        int[] chosen = [.. Enumerable.Range(0, first.Channels)
            .OrderByDescending(channel => grams.Max(each => each.Gram[channel, channel])).Take(features)
            .OrderByDescending(channel => first[channel, channel])];
        var greatest = grams.Max(each => chosen.Max(channel => Root(each.Gram[channel, channel])));
        return Plots.Chart.Panels(
            [.. grams.Select((each, index) => new Panel(each.Title, new Heatmap
            {
                z = chosen.Select(row => chosen.Select(column => Root(each.Gram[row, column])).ToArray()).ToArray(),
                zmin = 0, zmax = greatest, showscale = index == grams.Count - 1,
            })
            {
                xaxis = new() { showticklabels = false, showgrid = false },
                yaxis = new() { autorange = "reversed", showticklabels = false, showgrid = false },
            })],
            new Layout { title = $"Gram matrices at {first.View}" }, columns: grams.Count);
    }

    private static double Root(double value) => Math.Sqrt(Math.Abs(value));
}
