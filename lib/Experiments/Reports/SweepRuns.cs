using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The runs of a sweep, by its journal.</summary>
internal static class SweepRuns
{
    /// <summary>The runs that a sweep's trials trained, in the order of the trials; of too many for a page, those with the most steps.</summary>
    /// <param name="folder">The sweep's folder.</param>
    /// <param name="runsFolder">The folder of all runs.</param>
    /// <returns>The runs, and how many were left out.</returns>
    /// <exception cref="UserException">There is no journal, it cannot be read, or fewer than two runs of it are there.</exception>
    internal static (IReadOnlyList<RunFolder> Runs, int LeftOut) Find(string folder, string runsFolder)
    {
        var path = Path.Combine(Path.GetFullPath(folder), SweepJournal.EventsName);
        if (!File.Exists(path))
        {
            throw new UserException($"There is no {SweepJournal.EventsName} in '{Path.GetFullPath(folder)}'; name the folder that 'artgan sweep' wrote.");
        }

        var found = Events(path).Where(each => each.Run is not null).GroupBy(each => each.Run!)
            .Select(each => (Folder: RunFolder.At(Path.Combine(runsFolder, each.Key)), Trial: each.Min(happened => happened.Trial), Steps: each.Max(happened => happened.Steps)))
            .Where(each => each.Folder is not null).ToList();
        if (found.Count < 2)
        {
            throw new UserException($"Of the sweep in '{Path.GetFullPath(folder)}' {(found.Count == 0 ? "no run is" : "only one run is")} in '{runsFolder}', and a comparison needs two; run more of its trials.");
        }

        var chosen = found.OrderByDescending(each => each.Steps).ThenBy(each => each.Trial).Take(ComparedRuns.MostRuns).OrderBy(each => each.Trial);
        return ([.. chosen.Select(each => each.Folder!)], Math.Max(0, found.Count - ComparedRuns.MostRuns));
    }

    private static IReadOnlyList<TrialEvent> Events(string path)
    {
        try
        {
            return new StepLog<TrialEvent>(path, SweepJson.Default.TrialEvent, each => each.Trial).Entries;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' cannot be read ({error.Message.TrimEnd('.')}); see who may read it.", error);
        }
    }
}
