using ArtGan.Torch;

namespace ArtGan.Training;

/// <summary>
/// The checkpoints of one run. Each is written beside its place, flushed to disk and renamed, and older ones go
/// only after that: whenever the process or the machine stops, the last complete one is whole.
/// </summary>
public sealed class CheckpointStore
{
    private readonly string folder;
    private readonly int keep;
    private readonly Action<string, Dictionary<string, Tensor>> save;

    /// <summary>Opens a run's checkpoints.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="keep">How many to keep, at least 1.</param>
    public CheckpointStore(string folder, int keep)
        : this(folder, keep, (path, tensors) => StateFile.Save(path, tensors))
    {
    }

    internal CheckpointStore(string folder, int keep, Action<string, Dictionary<string, Tensor>> save)
    {
        OptionRange.Check("keep_checkpoints", keep, 1);
        this.folder = folder;
        this.keep = keep;
        this.save = save;
    }

    /// <summary>The complete checkpoints, oldest first.</summary>
    public IReadOnlyList<Checkpoint> All => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder, $"{Checkpoint.Prefix}*").Select(Checkpoint.At).OfType<Checkpoint>().OrderBy(checkpoint => checkpoint.Step)]
        : [];

    /// <summary>The newest checkpoint, or null before the first.</summary>
    public Checkpoint? Latest => All is [.., var newest] ? newest : null;

    /// <summary>Writes a checkpoint, then removes the oldest beyond the limit.</summary>
    /// <param name="snapshot">What to write.</param>
    /// <exception cref="UserException">The disk is full or the folder cannot be written; the checkpoints before are whole.</exception>
    public Checkpoint Write(TrainerSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var target = Path.Combine(folder, Checkpoint.NameOf(snapshot.Step));
        if (!Directory.Exists(target))
        {
            WriteNew(snapshot, target);
        }

        foreach (var old in All.SkipLast(keep))
        {
            Remove(old);
        }

        return Checkpoint.At(target)!;
    }

    /// <summary>Removes a checkpoint, all of it or, should the process stop meanwhile, none.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    public void Remove(Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var aside = HiddenPath(checkpoint.Step, "removed");
        Directory.Move(checkpoint.Folder, aside);
        Directory.Delete(aside, recursive: true);
    }

    /// <summary>Removes what an interrupted write or removal left behind; only the run's own trainer may call it.</summary>
    public void Tidy()
    {
        foreach (var leftover in Directory.EnumerateDirectories(folder, $".{Checkpoint.Prefix}*").ToArray())
        {
            Directory.Delete(leftover, recursive: true);
        }
    }

    private void WriteNew(TrainerSnapshot snapshot, string target)
    {
        var partial = HiddenPath(snapshot.Step, "partial");
        try
        {
            Directory.CreateDirectory(partial);
            foreach (var (part, tensors) in snapshot.Parts)
            {
                save(Path.Combine(partial, $"{part}.safetensors"), tensors);
            }

            Checkpoint.WriteState(partial, snapshot);
            PosixFolder.Flush(partial);
            Directory.Move(partial, target);
            PosixFolder.Flush(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or UserException)
        {
            DeleteIfPossible(partial);
            var reason = ((error as UserException)?.InnerException ?? error).Message.TrimEnd('.');
            var before = Latest is { } latest ? $"the one at step {latest.Step} is whole" : "there was none before";
            throw new UserException($"The checkpoint at step {snapshot.Step} could not be written to '{folder}' ({reason}); {before}, so free some space and resume the run.", error);
        }
    }

    private string HiddenPath(long step, string purpose) =>
        Path.Combine(folder, $".{Checkpoint.NameOf(step)}-{Guid.NewGuid():N}.{purpose}");

    private static void DeleteIfPossible(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
        catch (IOException)
        {
            // Tidy removes it at the next start; the error that led here matters more.
        }
    }
}
