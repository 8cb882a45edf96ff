using System.Globalization;

namespace ArtGan.Experiments;

/// <summary>A run as an event file that TensorBoard opens: measures, scores, grids, options and diagnoses.</summary>
public static class TensorBoardFile
{
    private const string Beginning = "events.out.tfevents.";

    /// <summary>Writes what a run's folder holds by now; the same run gives the same file.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">The folder that the file is written in; TensorBoard takes its name for the run's.</param>
    /// <returns>The file.</returns>
    /// <exception cref="UserException">The run has no readable <c>run.json</c>, or the file cannot be written.</exception>
    public static string Write(RunFolder run, string folder)
    {
        ArgumentNullException.ThrowIfNull(run);
        var files = RunFiles.Read(run);
        if (files.Record.GetPropertyCount() == 0)
            throw new UserException($"{run.Name} cannot be exported: {files.Problem ?? "its run.json is empty"}.");
        var started = RunEvents.Start(files.Record);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Beginning}{started.ToUnixTimeSeconds():D10}.artgan"));
        AtomicFile.Write(path, stream =>
        {
            foreach (var record in new RunEvents(started).All(files))
                stream.Write(record);
        });
        return path;
    }

    /// <summary>The event file in a run's own folder.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Null where it has none.</returns>
    public static string? Find(RunFolder run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Directory.EnumerateFiles(run.FullPath, $"{Beginning}*.artgan").Order(StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>Writes a run's event file again where it has one, as after scores were taken.</summary>
    /// <param name="run">The run.</param>
    /// <exception cref="UserException">The file cannot be written.</exception>
    public static void Refresh(RunFolder run)
    {
        if (Find(run) is not null)
            Write(run, run.FullPath);
    }
}
