using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Brings a stopped or killed run back to its last whole checkpoint.</summary>
internal sealed class RunRecovery(RunFolder folder, RunRecord record, CheckpointStore checkpoints, RunLog log)
{
    /// <summary>Removes what a killed process left half written, and restores the newest checkpoint that is whole; without one, the run begins again.</summary>
    /// <param name="trainer">It goes on from there.</param>
    /// <returns>What was restored, in the dispose scope around the caller; null where the run begins again.</returns>
    /// <exception cref="UserException">The checkpoint does not fit the run, or the first weights, which came from elsewhere, are lost.</exception>
    internal TrainerSnapshot? Restore(GanTrainer trainer)
    {
        checkpoints.Tidy();
        foreach (var leftover in Directory.EnumerateFiles(folder.FullPath, "*.tmp").ToArray())
        {
            File.Delete(leftover);
        }

        var snapshot = NewestWhole();
        if (snapshot is not null)
        {
            trainer.Restore(snapshot);
        }
        else if (record.StartedFrom is not null)
        {
            throw new UserException($"{folder.Name} has no whole checkpoint left, and its first weights came from elsewhere; start a new run.");
        }

        return snapshot;
    }

    private TrainerSnapshot? NewestWhole()
    {
        while (checkpoints.Latest is { } checkpoint)
        {
            try
            {
                return checkpoint.Read();
            }
            catch (UserException error)
            {
                log.Write($"{error.Message} Going on from the one before.");
                checkpoints.Remove(checkpoint);
            }
        }

        return null;
    }
}
