using System.Text.Json;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The event file of a run in training, which grows with it.</summary>
internal sealed class TensorBoardLog
{
    private readonly string path;
    private readonly RunLog log;
    private readonly RunEvents events;
    private int told;
    private long painted;
    private bool isBroken;

    /// <summary>Writes the file anew from what the run's folder holds, so that no step of a resumed run is in it twice.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="log">The run's log.</param>
    /// <param name="diagnoses">What the doctor has said by now.</param>
    /// <exception cref="UserException">The file cannot be written.</exception>
    internal TensorBoardLog(RunFolder folder, RunLog log, Diagnoses diagnoses)
    {
        this.log = log;
        path = TensorBoardFile.Write(folder, folder.FullPath);
        events = new RunEvents(RunEvents.Start(RunFiles.Read(folder).Record));
        told = diagnoses.Count;
        painted = folder.Fakes() is [.., var last] ? last.Step : 0;
    }

    /// <summary>Adds a tick.</summary>
    internal void Append(TrainingTick tick) => Append(events.Measures(JsonSerializer.SerializeToElement(tick, TrainingJson.Default.TrainingTick)));

    /// <summary>Adds what the doctor has said since it was told last.</summary>
    internal void Append(Diagnoses diagnoses)
    {
        for (; told < diagnoses.Count; told++)
            Append(events.Diagnosis(JsonSerializer.SerializeToElement(diagnoses[told], TrainingJson.Default.Diagnosis)));
    }

    /// <summary>Adds a grid that has been saved, if it is not there yet.</summary>
    internal void Append(long step, string grid)
    {
        if (step > painted && events.Grid(step, grid) is { } record)
            Append(record);
        painted = Math.Max(painted, step);
    }

    private void Append(byte[] record)
    {
        if (isBroken)
            return;
        try
        {
            using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            stream.Write(record);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Nothing depends on it, and it can be made again; after half a record nobody would read on.
            isBroken = true;
            log.Write($"'{path}' could not be written any more ({error.Message.TrimEnd('.')}); training goes on, and 'artgan runs RUN --tensorboard DIR' makes it again.");
        }
    }
}
