using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>A network that sees pictures: its views are where content and style are measured. Its weights never change.</summary>
/// <example><code>
/// using var network = StyleNetworks.Open("vgg19", new AssetStore(), CPU);
/// using var seen = network.Look(picture, "relu3_1");
/// </code></example>
public sealed class StyleNetwork : IDisposable
{
    private readonly IReadOnlyList<LayerChain> chains;
    private readonly IReadOnlyDictionary<string, StyleRecipe> recipes;

    /// <summary>Puts a network together.</summary>
    /// <param name="name">The name that users choose it by.</param>
    /// <param name="description">Architecture, training data, layers and form of the weights, in a line.</param>
    /// <param name="hash">Stands for the content of its weights.</param>
    /// <param name="device">Where the weights lie.</param>
    /// <param name="chains">Its layers, owned from here on; several chains look at the same picture.</param>
    /// <param name="recipes">By name; the first is the usual one.</param>
    internal StyleNetwork(string name, string description, string hash, Device device, IReadOnlyList<LayerChain> chains, IReadOnlyList<StyleRecipe> recipes)
    {
        (Name, Description, Hash, Device, this.chains) = (name, description, hash, device, chains);
        this.recipes = recipes.ToDictionary(recipe => recipe.Name, StringComparer.Ordinal);
        Recipe = recipes[0];
        Views = Seen(chains);
    }

    /// <summary>The name that users choose it by.</summary>
    public string Name { get; }

    /// <summary>Architecture, training data, layers and form of the weights, in a line.</summary>
    public string Description { get; }

    /// <summary>Stands for the content of its weights.</summary>
    public string Hash { get; }

    /// <summary>Where the weights lie.</summary>
    public Device Device { get; }

    /// <summary>Every view, from the pixels inwards.</summary>
    public IReadOnlyList<StyleView> Views { get; private set; }

    /// <summary>The usual recipe.</summary>
    public StyleRecipe Recipe { get; }

    /// <summary>Every recipe that is made for this network.</summary>
    public IReadOnlyCollection<StyleRecipe> Recipes => [.. recipes.Values];

    internal IReadOnlyList<LayerChain> Chains => chains;

    /// <summary>What kind of numbers it computes with.</summary>
    internal ScalarType Type => chains[0].Input.Type;

    /// <summary>A picture as it takes it: (1, 3, height, width), 0..255.</summary>
    internal Tensor Pixels(Picture picture)
    {
        var pixels = StylePixels.Of(picture, Device);
        if (pixels.dtype == Type) return pixels;
        using (pixels) return pixels.to(Type);
    }

    /// <summary>A recipe of a name.</summary>
    /// <exception cref="UserException">The network has none of that name.</exception>
    public StyleRecipe RecipeOf(string name) =>
        recipes.TryGetValue(name, out var found) ? found : throw new UserException($"The network '{Name}' has no recipe '{name}'{NearestName.Suggest(name, [.. recipes.Keys])}");

    /// <summary>A view of a name.</summary>
    /// <exception cref="UserException">The network has none of that name.</exception>
    public StyleView View(string name) =>
        Views.FirstOrDefault(view => view.Name == name) ?? throw new UserException($"The network '{Name}' has no layer '{name}'{NearestName.Suggest(name, [.. Views.Select(view => view.Name)])}");

    /// <summary>Lets the layers go that a recipe does not look at, and their memory: the fourth and fifth blocks of VGG-19 have 9 MB a layer.</summary>
    /// <param name="recipe">What will be looked at; views behind its deepest are gone.</param>
    /// <exception cref="UserException">It has a view that the network has not.</exception>
    public void Keep(StyleRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        string[] names = [.. recipe.Content.Concat(recipe.Style).Where(view => view.Weight > 0).Select(view => View(view.View).Name)];
        foreach (var chain in chains) chain.Keep(names);
        Views = Seen(chains);
    }

    /// <summary>The least rows and columns of a picture in which every one of some views has a place.</summary>
    /// <param name="views">Names of views.</param>
    /// <exception cref="UserException">A view is unknown.</exception>
    public int LeastSize(params IReadOnlyList<string> views)
    {
        ArgumentNullException.ThrowIfNull(views);
        foreach (var view in views) View(view);
        var size = 1;
        while (!views.All(view => Sees(view, size))) size++;
        return size;
    }

    /// <summary>What the network sees.</summary>
    /// <param name="picture">Red, green and blue of 0..255, (n, 3, height, width), on the network's device; gradients flow back to it.</param>
    /// <param name="views">Names of views.</param>
    /// <returns>(n, channels, height / stride, width / stride) for each, in their order.</returns>
    /// <exception cref="UserException">A view is unknown, or the picture is too small for it.</exception>
    public IReadOnlyList<Tensor> Look(Tensor picture, params IReadOnlyList<string> views)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(views);
        Check(picture, views);
        var seen = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var chain in chains) Look(chain, picture, views, seen);
        return [.. views.Select(view => seen[view])];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var chain in chains) chain.Dispose();
    }

    private static IReadOnlyList<StyleView> Seen(IReadOnlyList<LayerChain> chains) =>
        [.. chains.SelectMany(chain => chain.Taps.Select(tap => new StyleView(tap.Name, tap.Channels, chain.Strides[tap.Layer])))];

    private bool Sees(string view, int pixels) => chains.Any(chain => chain.Find(view) is { } tap && chain.Count(tap, pixels) > 0);

    private void Check(Tensor picture, IReadOnlyList<string> views)
    {
        foreach (var view in views) View(view);
        if (picture.shape is not [_, 3, var height, var width]) throw new ArgumentException($"Pictures are (n, 3, height, width), not ({string.Join(", ", picture.shape)}).", nameof(picture));
        if (views.FirstOrDefault(view => !Sees(view, (int)Math.Min(height, width))) is { } blind)
            throw new UserException($"A picture of {width} x {height} pixels is too small for '{blind}' of the network '{Name}'; give one of at least {LeastSize(views)} rows and columns.");
    }

    private static void Look(LayerChain chain, Tensor picture, IReadOnlyList<string> views, Dictionary<string, Tensor> seen)
    {
        LayerChain.Tap[] taps = [.. views.Select(chain.Find).OfType<LayerChain.Tap>()];
        if (taps.Length == 0) return;
        var values = chain.Input.Of(picture);
        for (var layer = 0; ; layer++)
        {
            foreach (var tap in taps.Where(tap => tap.Layer == layer))
                seen.TryAdd(tap.Name, tap.Head?.Forward(values) ?? values);
            if (layer == taps.Max(tap => tap.Layer)) return;
            var last = values;
            values = chain.Layers[layer].Forward(last);
            if (!seen.ContainsValue(last) && !ReferenceEquals(last, values)) last.Dispose();
        }
    }
}
