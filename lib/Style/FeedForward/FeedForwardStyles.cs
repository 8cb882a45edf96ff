using ArtGan.Data;

namespace ArtGan.Style;

/// <summary>The feed-forward networks by their names, and files of trained ones.</summary>
/// <example><code>
/// using var painter = FeedForwardStyles.Open("microast", new AssetStore(), CPU);
/// painter.Paint(Picture.Load("photo.jpg"), [new(Picture.Load("painting.jpg"))], new() { Size = 512 })
/// </code></example>
public static class FeedForwardStyles
{
    private const string FastStyleManifest = "fast-style", WctManifest = "wct-distilled", MicroAstManifest = "microast";

    // The name, the file of the manifest, and whose picture was learnt.
    private static readonly (string Name, string File, string Painting)[] Published =
    [
        ("la-muse", "fast_style_la_muse.f16.safetensors", "La Muse (Picasso 1935)"),
        ("scream", "fast_style_scream.f16.safetensors", "The Scream (Munch 1893)"),
        ("udnie", "fast_style_udnie.f16.safetensors", "Udnie (Picabia 1913)"),
        ("wave", "fast_style_wave.f16.safetensors", "The Great Wave off Kanagawa (Hokusai, about 1831)"),
    ];

    /// <summary>Every name: four networks of one style each, then those that take styles from pictures.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Published.Select(each => each.Name), Wct.ByName, MicroAst.ByName];

    /// <summary>The names whose weights the store has or can have without asking other machines for more than a look.</summary>
    /// <param name="store">Where weights are kept.</param>
    public static IReadOnlyList<string> AtHand(AssetStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return [.. Names.Where(name => store.IsCached(PublishedWeights.Catalog.Find(ManifestOf(name))))];
    }

    /// <summary>Opens a network, fetching its weights where the store lacks them.</summary>
    /// <param name="nameOrFile">One of <see cref="Names"/>, or a file that <c>artgan style train</c> or <see cref="FastStyleFile.Save"/> wrote.</param>
    /// <param name="store">Where weights are kept and come from.</param>
    /// <param name="device">Where the network computes.</param>
    /// <param name="progress">Told of the fetch.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    /// <exception cref="UserException">There is no such network, its weights cannot be had, or the file is of another network.</exception>
    public static IFeedForwardStyle Open(
        string nameOrFile, AssetStore store, Device device, IProgress<FetchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(nameOrFile);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(device);
        if (!Names.Contains(nameOrFile)) return OpenFile(nameOrFile, device);
        using var silent = no_grad();
        var fetched = PublishedWeights.Fetch(ManifestOf(nameOrFile), store, progress, cancellation);
        if (nameOrFile == Wct.ByName) return Wct.Open(fetched, device);
        if (nameOrFile == MicroAst.ByName) return MicroAst.Open(fetched, device);
        var (name, file, painting) = Published.Single(each => each.Name == nameOrFile);
        return new FastStyle(name, $"fast-style-transfer's network, trained on MS-COCO for {painting}, float16 weights", FastStyleFile.Load(fetched.Locate(file), device), device);
    }

    private static string ManifestOf(string name) => name switch
    {
        Wct.ByName => WctManifest,
        MicroAst.ByName => MicroAstManifest,
        _ => FastStyleManifest,
    };

    private static FastStyle OpenFile(string path, Device device)
    {
        if (!File.Exists(path))
            throw new UserException($"There is no feed-forward network and no file '{path}'{NearestName.Suggest(path, Names)}");
        var network = FastStyleFile.Load(path, device);
        return new(path, FastStyleFile.Facts(path).GetValueOrDefault(FastStyleFile.DescriptionKey) ?? "A network of fast-style-transfer's kind", network, device);
    }
}
