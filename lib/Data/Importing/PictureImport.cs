using System.Diagnostics;

namespace ArtGan.Data;

/// <summary>Makes a named set of any folder of pictures; the folder is only ever read.</summary>
public static class PictureImport
{
    /// <summary>Imports a folder. What is interrupted goes on where it stood at the next call, and ends in the same bytes.</summary>
    /// <param name="options">What, and how.</param>
    /// <param name="root">The cache's folder; <see cref="Repository.Cache"/> where null.</param>
    /// <param name="progress">Told of every file.</param>
    /// <param name="cancellation">Ends the import; what is done is kept for the next call.</param>
    /// <exception cref="UserException">
    /// An option is out of range, the name is taken, there are no pictures, none could be used, or the disk is full.
    /// </exception>
    public static ImportResult Run(
        ImportOptions options, string? root = null, IProgress<PreparationProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validated();
        var clock = Stopwatch.StartNew();
        var cache = Path.GetFullPath(root ?? Repository.Cache);
        var sets = new ImportedSets(cache);
        RefuseTaken(sets, options);
        using var guard = sets.LockName(options.Name, cancellation);
        RefuseTaken(sets, options);
        using var source = ImportSource.Open(options.Source, cache, sets.LocateScratch(options.Name), cancellation);
        if (source.Pictures.Count == 0)
        {
            throw new UserException($"'{options.Source}' holds no pictures{Found(source)}; name a folder with JPEG, PNG, WebP, TIFF, GIF, HEIF, AVIF or BMP files.");
        }

        var notes = new List<string>(source.Notes);
        var plan = new PreparationPlan
        {
            Name = options.Name,
            Files = PictureLabels.Apply(source.Pictures, options.Labels, notes),
            Options = options.Preparation,
            Info = ImportInfo.Of(options),
            Duplicates = options.RemoveDuplicates ? DuplicateHandling.Remove : DuplicateHandling.List,
            SourceStamp = source.Stamp,
        };
        var prepared = Preparation.Run(plan, sets.Locate(options.Name), progress, cancellation);
        using var set = sets.Open(options.Name);
        var result = new ImportResult(
            options.Name, set.Count, set.Width, Classes(set), [.. source.Rejected, .. prepared.Rejected], prepared.Duplicates, source.Skipped, notes,
            prepared.Fingerprint, prepared.Resumed, Math.Round(clock.Elapsed.TotalSeconds, 3), set.Path, sets.LocateReport(options.Name));
        ImportReport.Write(set, options, result, prepared.Records);
        return result with { Seconds = Math.Round(clock.Elapsed.TotalSeconds, 3) };
    }

    private static void RefuseTaken(ImportedSets sets, ImportOptions options)
    {
        if (sets.Contains(options.Name) && !options.Replace)
        {
            throw new UserException($"There is an imported data set '{options.Name}' already; choose another name, or replace it with --replace.");
        }
    }

    private static string Found(ImportSource source) => (source.Skipped.Count, source.Rejected.Count) switch
    {
        (0, 0) => "",
        (var skipped, 0) => $" ({skipped} other {(skipped == 1 ? "file was" : "files were")} passed over)",
        (_, var rejected) => $" ({rejected} could not be read, the first '{source.Rejected[0].File}': {source.Rejected[0].Reason.TrimEnd('.')})",
    };

    private static ClassCount[] Classes(PackedSet set)
    {
        var counts = new int[set.Classes.Count];
        for (var index = 0; index < set.Count; index++)
        {
            if (set.LabelOf(index) is var label and >= 0) counts[label]++;
        }

        return [.. set.Classes.Zip(counts, (name, count) => new ClassCount(name, count))];
    }
}
