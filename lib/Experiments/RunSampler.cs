using ArtGan.Torch;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Opens a trained generator to paint with it.</summary>
public static class RunSampler
{
    /// <summary>Opens the averaged generator of a run's newest checkpoint, an exported generator, or a generator's file inside a run's checkpoint.</summary>
    /// <param name="reference">A run's folder, its number, "latest", a file that <see cref="GeneratorFile"/> wrote, or a safetensors file of a checkpoint.</param>
    /// <param name="workplace">Where runs are kept.</param>
    /// <param name="deviceName">As in the option "device".</param>
    /// <exception cref="UserException">There is no such run or file, the run has no checkpoint yet, or the file says nothing of its network.</exception>
    /// <example><code>
    /// using var sampler = RunSampler.Open("monet.safetensors");
    /// sampler.SamplePictures(16, seed: 3)
    /// </code></example>
    public static Sampler Open(string reference, Workplace? workplace = null, string deviceName = "auto")
    {
        ArgumentNullException.ThrowIfNull(reference);
        var device = ComputeDevice.Resolve(deviceName);
        return reference.EndsWith(".safetensors", StringComparison.OrdinalIgnoreCase)
            ? OpenFile(Path.GetFullPath(reference), device)
            : OpenRun(RunFolder.Find(reference, (workplace ?? new Workplace()).RunsFolder), device);
    }

    /// <summary>The newest complete checkpoint of a run.</summary>
    /// <exception cref="UserException">It has none yet.</exception>
    internal static Checkpoint Newest(RunFolder folder) => new CheckpointStore(folder.FullPath, keep: 1).Latest
        ?? throw new UserException($"{folder.Name} has no checkpoint yet; go on with 'artgan train --resume {folder.Number}'.");

    internal static Sampler Create(RunRecord record, Device device)
    {
        var networks = record.CreateNetworks();
        networks.Discriminator.Dispose();
        networks.Generator.to(device);
        return new Sampler(networks.Generator, device) { ClassNames = record.ClassNames, DataName = record.Preset.Options.Data };
    }

    /// <summary>The generator that a record describes, with given weights.</summary>
    internal static Sampler Create(RunRecord record, Device device, Dictionary<string, Tensor> weights)
    {
        var sampler = Create(record, device);
        try
        {
            sampler.Load(weights);
            return sampler;
        }
        catch
        {
            sampler.Dispose();
            throw;
        }
    }

    private static Sampler OpenRun(RunFolder folder, Device device)
    {
        var (record, checkpoint) = (RunRecord.Read(folder), Newest(folder));
        using var scope = NewDisposeScope();
        var weights = checkpoint.Read(TrainerSnapshot.AveragedGenerator);
        return Create(record, device, weights);
    }

    private static Sampler OpenFile(string path, Device device)
    {
        if (!File.Exists(path))
        {
            throw new UserException($"There is no file '{path}'; name one that 'artgan export' wrote, a generator's file in a run's checkpoint, a run's number, or latest.");
        }

        using var scope = NewDisposeScope();
        // A checkpoint's file says nothing of the network's shape; the run around it does.
        return Path.GetDirectoryName(path) is { } checkpoint && Checkpoint.At(checkpoint) is not null && RunFolder.At(Path.GetDirectoryName(checkpoint)!) is { } folder
            ? Create(RunRecord.Read(folder), device, StateFile.Load(path))
            : GeneratorFile.Read(path).Open(device);
    }
}
