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
        if (FindManifest(name, options) is not { } manifest)
        {
            return new ImportedSets(options.Cache).Open(name);
        }

        return manifest.Form switch
        {
            DataSetForm.Idx => Mnist.Load(options.Store, manifest, options.FetchProgress, cancellation),
            DataSetForm.Procedural => new ProceduralPictures(options.ProceduralCount, size) { Info = manifest.Describe() },
            _ => Prepared(manifest, size, options, cancellation),
        };
    }

    /// <summary>
    /// The first of several sets that can be had, for work that one set is best for and others will do: it is here already, or is fetched.
    /// </summary>
    /// <param name="names">The sets, the best first.</param>
    /// <param name="options">Where files come from, and who is told of the work.</param>
    /// <param name="cancellation">Ends the work; what is done is kept for the next call.</param>
    /// <returns>Its name, as <see cref="Load"/> takes it.</returns>
    /// <exception cref="UserException">A name is unknown, or none of the sets could be had.</exception>
    /// <example><code>
    /// var paintings = DataSets.FirstToBeHad(["monet/kaggle300", "famous-paintings"]);
    /// </code></example>
    public static string FirstToBeHad(IReadOnlyList<string> names, DataSetOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentOutOfRangeException.ThrowIfZero(names.Count);
        options ??= new();
        var known = names.Select(name => (Name: name, Manifest: FindManifest(name, options))).ToList();
        UserException? missing = null;
        foreach (var (name, manifest) in known)
        {
            try
            {
                if (manifest is { Form: not DataSetForm.Procedural })
                {
                    options.Store.Fetch(manifest, options.FetchProgress, cancellation);
                }

                return name;
            }
            catch (UserException error)
            {
                options.Note?.Invoke(error.Message);
                missing ??= error;
            }
        }

        throw missing!;
    }

    /// <summary>A set's manifest; null for an imported set, which has none.</summary>
    private static Manifest? FindManifest(string name, DataSetOptions options)
    {
        var imported = new ImportedSets(options.Cache);
        if (imported.Contains(name))
        {
            return null;
        }

        var catalog = new ManifestCatalog();
        var set = name.Split('/')[0];
        return catalog.Names.Contains(set)
            ? catalog.Find(name)
            : throw new UserException($"There is no data set '{name}'{NearestName.Suggest(set, [.. catalog.Names, .. imported.Names])}");
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
