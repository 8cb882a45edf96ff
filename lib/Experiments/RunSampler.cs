using ArtGan.Torch;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Opens the generator of a run to paint with it.</summary>
public static class RunSampler
{
    /// <summary>Opens the averaged generator of a run's newest checkpoint, or a generator's file inside a run's checkpoint.</summary>
    /// <param name="reference">A run's folder, its number, "latest", or a safetensors file of a checkpoint.</param>
    /// <param name="workplace">Where runs are kept.</param>
    /// <param name="deviceName">As in the option "device".</param>
    /// <exception cref="UserException">There is no such run or file, or the run has no checkpoint yet.</exception>
    public static Sampler Open(string reference, Workplace? workplace = null, string deviceName = "auto")
    {
        ArgumentNullException.ThrowIfNull(reference);
        var (folder, weights) = Locate(reference, workplace ?? new Workplace());
        var record = RunRecord.Read(folder);
        var sampler = Create(record, ComputeDevice.Resolve(deviceName));
        using var scope = NewDisposeScope();
        sampler.Load(StateFile.Load(weights));
        return sampler;
    }

    internal static Sampler Create(RunRecord record, Device device)
    {
        var networks = record.CreateNetworks();
        networks.Discriminator.Dispose();
        networks.Generator.to(device);
        return new Sampler(networks.Generator, device);
    }

    private static (RunFolder Folder, string Weights) Locate(string reference, Workplace workplace)
    {
        if (reference.EndsWith(".safetensors", StringComparison.Ordinal))
        {
            // A file of weights says nothing of the network's shape; the run around it does.
            var file = Path.GetFullPath(reference);
            var run = Path.GetDirectoryName(Path.GetDirectoryName(file)) ?? file;
            return File.Exists(file)
                ? (RunFolder.Find(run, workplace.RunsFolder), file)
                : throw new UserException($"There is no file '{file}'; name a generator's file in a run's checkpoint, a run's number, or latest.");
        }

        var folder = RunFolder.Find(reference, workplace.RunsFolder);
        return (folder, Newest(folder).PartPath(TrainerSnapshot.AveragedGenerator));
    }

    /// <summary>A run's newest checkpoint.</summary>
    /// <exception cref="UserException">It has none yet.</exception>
    internal static Checkpoint Newest(RunFolder folder) => new CheckpointStore(folder.FullPath, keep: 1).Latest
        ?? throw new UserException($"{folder.Name} has no checkpoint yet; go on with 'artgan train --resume {folder.Number}'.");
}
