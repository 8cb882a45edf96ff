namespace ArtGan.Data;

/// <summary>The two parts of MNIST.</summary>
public enum MnistSplit
{
    /// <summary>60,000 digits to learn from.</summary>
    Train,

    /// <summary>10,000 digits to judge with.</summary>
    Test,
}

/// <summary>
/// MNIST: 28 x 28 grey pictures of handwritten digits (LeCun, Bottou, Bengio, Haffner: Gradient-based learning
/// applied to document recognition, 1998), white on black, labelled 0 to 9.
/// </summary>
public static class Mnist
{
    /// <summary>The digits 0 to 9.</summary>
    public const int Classes = 10;

    /// <summary>Rows and columns of a picture.</summary>
    public const int Size = 28;

    /// <summary>The name of its manifest.</summary>
    public const string ManifestName = "mnist";

    /// <summary>Pictures in a part.</summary>
    /// <param name="split">The part.</param>
    public static int Count(MnistSplit split) => split == MnistSplit.Train ? 60_000 : 10_000;

    /// <summary>Loads a part, fetching it where the cache lacks it.</summary>
    /// <param name="store">The cache.</param>
    /// <param name="split">The part.</param>
    /// <param name="progress">Told of the fetch.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    /// <exception cref="UserException">A file could not be had or is not what it should be.</exception>
    public static LabelledImages Load(
        AssetStore store, MnistSplit split, IProgress<FetchProgress>? progress = null, CancellationToken cancellation = default) =>
        Load(store, new ManifestCatalog().Find(ManifestName), split, progress, cancellation);

    /// <summary>Loads a set in the form of MNIST: the part that is asked for, or that to learn from where all of it is.</summary>
    /// <param name="store">The cache.</param>
    /// <param name="manifest">The set, such as <c>fashion-mnist</c> or <c>mnist/test</c>.</param>
    /// <param name="progress">Told of the fetch.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    /// <exception cref="UserException">A file could not be had or is not what it should be.</exception>
    public static LabelledImages Load(
        AssetStore store, Manifest manifest, IProgress<FetchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Load(store, manifest, manifest.Part?.Name == "test" ? MnistSplit.Test : MnistSplit.Train, progress, cancellation);
    }

    /// <summary>Loads a part of MNIST or of a set made in its form, under the file names of MNIST, with or without <c>.gz</c>.</summary>
    /// <param name="store">The cache.</param>
    /// <param name="manifest">The set.</param>
    /// <param name="split">The part.</param>
    /// <param name="progress">Told of the fetch.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    /// <exception cref="UserException">A file could not be had or is not what it should be.</exception>
    public static LabelledImages Load(
        AssetStore store, Manifest manifest, MnistSplit split, IProgress<FetchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(manifest);
        var (prefix, part) = split == MnistSplit.Train ? ("train", "train") : ("t10k", "test");
        ManifestFile[] files = [Find(manifest, $"{prefix}-images-idx3-ubyte"), Find(manifest, $"{prefix}-labels-idx1-ubyte")];
        var folder = store.Fetch(manifest, progress, cancellation);
        var images = IdxImages.Read(
            $"{manifest.Name} {part}", Path.Combine(folder, files[0].Path), Path.Combine(folder, files[1].Path), Classes, IdxImages.Fingerprint(files));
        images = images with { Info = manifest.Describe(), Classes = manifest.Classes.Count > 0 ? manifest.Classes : images.Classes };
        return images.Count == Count(split) && images.Height == Size && images.Width == Size
            ? images
            : throw new UserException($"'{files[0].Path}' of '{manifest.Name}' has {images.Count} pictures of {images.Height} x {images.Width} where {Count(split)} of {Size} x {Size} are expected; fetch the data set again.");
    }

    private static ManifestFile Find(Manifest manifest, string path) =>
        manifest.Files.FirstOrDefault(file => file.Path == $"{path}.gz") ?? manifest[path];
}
