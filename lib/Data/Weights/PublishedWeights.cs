using ArtGan.Torch;

namespace ArtGan.Data;

/// <summary>Fetched weights of networks that others trained, described by the manifests in <c>datasets/weights</c>.</summary>
/// <param name="manifest">What they are.</param>
/// <param name="folder">Where the verified files lie.</param>
internal sealed class PublishedWeights(Manifest manifest, string folder)
{
    /// <summary>Stands for the content of all files.</summary>
    public string Hash { get; } = FileHash.OfText(string.Join('\n', manifest.Files.Select(file => $"{file.Path} {file.Sha256}")));

    /// <summary>The manifests.</summary>
    public static ManifestCatalog Catalog => new(Path.Combine(Repository.Root, "datasets", "weights"));

    /// <summary>Fetches weights where the store lacks them.</summary>
    /// <param name="name">The manifest's name.</param>
    /// <param name="store">Where files are kept and come from.</param>
    /// <param name="progress">Told of the fetch.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    /// <exception cref="UserException">A file could not be had.</exception>
    public static PublishedWeights Fetch(string name, AssetStore store, IProgress<FetchProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        var manifest = Catalog.Find(name);
        return new(manifest, store.Fetch(manifest, progress, cancellation));
    }

    /// <summary>A file's full path.</summary>
    /// <param name="path">The path as in the manifest.</param>
    public string Locate(string path) => Path.Combine(folder, manifest[path].Path);

    /// <summary>The tensors of a file, which is a state file of any format.</summary>
    /// <param name="file">Which one, in the manifest's order.</param>
    /// <exception cref="UserException">The file is damaged.</exception>
    public NamedWeights Read(int file = 0) => Read(manifest.Files[file].Path);

    /// <summary>The tensors of a file, which is a state file of any format.</summary>
    /// <param name="path">The path as in the manifest.</param>
    /// <exception cref="UserException">The file is damaged.</exception>
    public NamedWeights Read(string path) => new(Locate(path), StateFile.Load(Locate(path)));
}
