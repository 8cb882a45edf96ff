namespace ArtGan.Data;

/// <summary>The pictures of a data set as files, here and checked.</summary>
/// <param name="Files">The pictures, always in the same order, with their labels.</param>
/// <param name="Classes">The names of the classes, by label; empty where pictures have no labels.</param>
/// <param name="Info">Where they come from.</param>
/// <param name="Fingerprint">64 hexadecimal digits that stand for the files; equal only for equal ones.</param>
public sealed record PictureFiles(IReadOnlyList<PictureFile> Files, IReadOnlyList<string> Classes, DataSetInfo Info, string Fingerprint)
{
    /// <summary>Fetches what is missing; see <see cref="FetchAsync"/>.</summary>
    /// <inheritdoc cref="FetchAsync"/>
    public static PictureFiles Fetch(AssetStore store, Manifest manifest, IProgress<FetchProgress>? progress = null, CancellationToken cancellation = default) =>
        // On the pool, so that a caller with a synchronisation context cannot lock itself up.
        Task.Run(() => FetchAsync(store, manifest, progress, cancellation), CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Fetches what is missing, unfolds paintings that come in tiles, and lists the pictures.</summary>
    /// <param name="store">The cache.</param>
    /// <param name="manifest">The data set, or a part of it.</param>
    /// <param name="progress">Told of the fetch.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    /// <exception cref="UserException">A file could not be had, or the set holds no picture files.</exception>
    public static async Task<PictureFiles> FetchAsync(
        AssetStore store, Manifest manifest, IProgress<FetchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(manifest);
        if (manifest.Form is not (DataSetForm.Pictures or DataSetForm.QtResource))
        {
            throw new UserException(manifest.Form switch
            {
                DataSetForm.Idx => $"The pictures of '{manifest.FullName}' lie in idx files and are no files of their own; choose another set.",
                DataSetForm.Procedural => $"The pictures of '{manifest.FullName}' are made by a program and are no files; choose another set.",
                _ => $"'{manifest.FullName}' holds no pictures; choose another set.",
            });
        }

        var folder = await store.FetchAsync(manifest, progress, cancellation);
        return manifest.Form == DataSetForm.Pictures
            ? new([.. manifest.Files.Select(file => new PictureFile(file.Path, Path.Combine(folder, file.Path), manifest.LabelOf(file)))], manifest.Classes, manifest.Describe(), FingerprintOf(manifest))
            : Unfold(manifest, folder, cancellation);
    }

    /// <summary>The fingerprint that the files of a set will have, fetched or not.</summary>
    internal static string FingerprintOf(Manifest manifest) => manifest.Form == DataSetForm.QtResource
        ? FileHash.OfText($"{IdxImages.Fingerprint(manifest.Files)} {PuzzleUnfolding.Describe}")
        : IdxImages.Fingerprint(manifest.Files);

    private static PictureFiles Unfold(Manifest manifest, string folder, CancellationToken cancellation)
    {
        var file = manifest.Files[0];
        var pictures = PuzzleUnfolding.Unfold(Path.Combine(folder, file.Path), file.Sha256, folder, manifest.Pictures, cancellation);
        return new(
            [.. Directory.EnumerateFiles(pictures).Order(StringComparer.Ordinal).Select(path => new PictureFile(Path.GetFileName(path), path))],
            [], manifest.Describe(), FingerprintOf(manifest));
    }
}
