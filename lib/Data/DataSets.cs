using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>Data sets by name, ready to train on: those of the catalogue, imported ones and the procedural one.</summary>
/// <example><code>
/// var monet = DataSets.Load("monet/kaggle300", size: 64);
/// </code></example>
public static class DataSets
{
    /// <summary>
    /// Loads a set, fetching it where the cache lacks it and preparing it where that has not been done at this size;
    /// from then on it opens at once. Sets that have a size of their own, imported ones and those in idx files, keep it.
    /// </summary>
    /// <param name="name">The set, with one of its parts after a slash where only that is wanted. Of sets with labelled test pictures in idx files, the training part is meant unless said otherwise.</param>
    /// <param name="size">Edge of the pictures in pixels, for sets that are prepared for it.</param>
    /// <param name="options">Cropping, and who is told of the work; left out, the defaults.</param>
    /// <param name="cancellation">Ends the work; what is done is kept for the next call.</param>
    /// <exception cref="UserException">There is no such set, or it could not be had.</exception>
    public static IPictureSet Load(string name, int size = 64, DataSetOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        options ??= new();
        var imported = new ImportedSets(options.Cache);
        if (imported.Contains(name))
        {
            return imported.Open(name);
        }

        var catalog = new ManifestCatalog();
        var set = name.Split('/')[0];
        if (!catalog.Names.Contains(set))
        {
            throw new UserException($"There is no data set '{name}'{NearestName.Suggest(set, [.. catalog.Names, .. imported.Names])}");
        }

        var manifest = catalog.Find(name);
        return manifest.Form switch
        {
            DataSetForm.Idx => Mnist.Load(options.Store, manifest, options.FetchProgress, cancellation),
            DataSetForm.Procedural => new ProceduralPictures(options.ProceduralCount, size) { Info = manifest.Describe() },
            _ => Prepared(manifest, size, options, cancellation),
        };
    }

    private static PackedSet Prepared(Manifest manifest, int size, DataSetOptions options, CancellationToken cancellation)
    {
        var preparation = new PreparationOptions { Size = size, Trim = options.Cropping.Trim, Crop = options.Cropping.Mode };
        return new PreparedSets(options.Cache).Open(
            manifest.FullName, PictureFiles.FingerprintOf(manifest), preparation,
            () =>
            {
                var pictures = PictureFiles.Fetch(options.Store, manifest, options.FetchProgress, cancellation);
                return new PreparationPlan { Name = manifest.FullName, Files = pictures.Files, Classes = pictures.Classes, Info = pictures.Info };
            },
            options.PreparationProgress, options.Note, cancellation);
    }
}
