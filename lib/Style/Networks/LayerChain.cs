namespace ArtGan.Style;

/// <summary>Layers one after the other, from pixels to the deepest view.</summary>
internal sealed class LayerChain : IDisposable
{
    private readonly Dictionary<string, Tap> taps;
    private readonly Lazy<IReadOnlyList<long>> widths;

    /// <summary>Puts a chain together.</summary>
    /// <param name="input">How pixels become what the first layer takes.</param>
    /// <param name="layers">The layers, owned from here on.</param>
    /// <param name="taps">Where it can be looked at.</param>
    public LayerChain(PixelInput input, IReadOnlyList<StyleLayer> layers, IReadOnlyList<Tap> taps)
    {
        (Input, Layers) = (input, layers);
        widths = new(Widen);
        this.taps = taps.ToDictionary(tap => tap.Name, StringComparer.Ordinal);
        Strides = new int[layers.Count + 1];
        Strides[0] = 1;
        for (var layer = 0; layer < layers.Count; layer++)
            Strides[layer + 1] = layers[layer].Geometry.Aggregate(Strides[layer], (stride, step) => stride * step.Stride);
    }

    /// <summary>A view of the chain.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Layer">How many layers come before it.</param>
    /// <param name="Channels">Features of each place.</param>
    /// <param name="Head">A convolution of one pixel between the chain and the view; null for none. Disposed with the chain.</param>
    public sealed record Tap(string Name, int Layer, long Channels, FrozenHead? Head = null);

    /// <summary>How pixels become what the first layer takes.</summary>
    public PixelInput Input { get; }

    /// <summary>The layers.</summary>
    public IReadOnlyList<StyleLayer> Layers { get; private set; }

    /// <summary>Pixels from one place to the next before each layer, and after the last.</summary>
    public int[] Strides { get; }

    /// <summary>Features of each place before each layer, and after the last.</summary>
    public IReadOnlyList<long> Widths => widths.Value;

    /// <summary>Where it can be looked at.</summary>
    public IReadOnlyCollection<Tap> Taps => taps.Values;

    /// <summary>A view of a name, or null.</summary>
    public Tap? Find(string view) => taps.GetValueOrDefault(view);

    /// <summary>How many places a view has along one direction.</summary>
    /// <param name="tap">The view.</param>
    /// <param name="pixels">The picture's size in that direction.</param>
    public int Count(Tap tap, int pixels) => Steps(tap).Aggregate(pixels, (count, step) => step.Count(count));

    /// <summary>The pixels that a stretch of places depends on, also such that lie outside the picture.</summary>
    /// <param name="tap">The view.</param>
    /// <param name="places">The places.</param>
    public Stretch Needs(Tap tap, Stretch places) => Steps(tap).Reverse().Aggregate(places, (needed, step) => step.Needs(needed));

    /// <summary>Lets go of the layers that none of some views needs.</summary>
    /// <param name="views">The views; those that it does not have are none of its own.</param>
    public void Keep(IReadOnlyCollection<string> views)
    {
        var end = views.Select(Find).Max(tap => tap?.Layer) ?? 0;
        foreach (var tap in taps.Values.Where(tap => tap.Layer > end).ToList())
        {
            tap.Head?.Dispose();
            taps.Remove(tap.Name);
        }

        foreach (var layer in Layers.Skip(end)) layer.Dispose();
        Layers = [.. Layers.Take(end)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Input.Dispose();
        foreach (var layer in Layers) layer.Dispose();
        foreach (var tap in taps.Values) tap.Head?.Dispose();
    }

    // Only the layers themselves know: they are asked with the smallest picture that all of them see.
    private List<long> Widen()
    {
        using var silent = no_grad();
        using var scope = NewDisposeScope();
        var size = 1;
        while (Layers.SelectMany(layer => layer.Geometry).Aggregate(size, (count, step) => step.Count(count)) < 1) size++;
        var values = Input.Of(zeros([1, 3, size, size], Input.Type, Input.Device));
        List<long> found = [values.shape[1]];
        foreach (var layer in Layers)
        {
            values = layer.Forward(values);
            found.Add(values.shape[1]);
        }

        return found;
    }

    private IEnumerable<LayerGeometry> Steps(Tap tap) => Layers.Take(tap.Layer).SelectMany(layer => layer.Geometry);
}
