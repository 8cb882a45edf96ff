using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Experiments.Studies;

/// <summary>A run opened for a study: its newest averaged generator, and the pictures that it learnt from, both at the run's size.</summary>
internal sealed class StudyRun : IDisposable
{
    private readonly RunData data;
    private readonly Sampler sampler;

    private StudyRun(RunFolder folder, RunRecord record, RunData data, Sampler sampler, Checkpoint checkpoint)
    {
        (this.data, this.sampler) = (data, sampler);
        Options = record.Preset.Options;
        Real = ResizedPictures.Of((IPictureSet)data.Set, Options.Size);
        Fingerprint = record.Fingerprint;
        Source = new StudySource(folder.Name, IsReal: false) { Preset = record.Preset.Name, Step = checkpoint.Step, WeightsSha256 = checkpoint.WeightsSha256 };
    }

    /// <summary>The run's options.</summary>
    public ExperimentOptions Options { get; }

    /// <summary>The run in the key.</summary>
    public StudySource Source { get; }

    /// <summary>The pictures that it learnt from.</summary>
    public IPictureSet Real { get; }

    /// <summary>The fingerprint of the data.</summary>
    public string Fingerprint { get; }

    /// <summary>Whether the generator paints what class it is told.</summary>
    public bool PaintsClasses => sampler.Generator.Classes > 0;

    /// <summary>Opens a run.</summary>
    /// <exception cref="UserException">There is no such run, it has no checkpoint, paints no pictures, or its data has changed.</exception>
    public static StudyRun Open(string reference, Workplace workplace, string deviceName, CancellationToken cancellation)
    {
        var device = ComputeDevice.Resolve(deviceName);
        var folder = RunFolder.Find(reference, workplace.RunsFolder);
        var (record, checkpoint) = (RunRecord.Read(folder), RunSampler.Newest(folder));
        var data = RunData.Open(record.Preset.Options, workplace, cancellation);
        data.CheckUnchanged(record, folder);
        if (data.Set is not IPictureSet)
        {
            data.Dispose();
            throw new UserException($"{folder.Name} paints points on the plane, about which nobody can be asked; choose a run that paints pictures.");
        }

        using var scope = NewDisposeScope();
        return new StudyRun(folder, record, data, RunSampler.Create(record, device, checkpoint.Read(TrainerSnapshot.AveragedGenerator)), checkpoint);
    }

    /// <summary>Paints pictures.</summary>
    /// <param name="classes">The class of each; looked at where the generator paints classes.</param>
    /// <param name="seed">Chooses them.</param>
    public IReadOnlyList<Picture> Paint(IReadOnlyList<int> classes, long seed)
    {
        using var scope = NewDisposeScope();
        if (sampler.Generator is IPictureTranslator)
        {
            return TensorPictures.Of(sampler.Translate(Content(classes.Count, seed)));
        }

        var labels = PaintsClasses ? tensor(classes.Select(label => (long)label).ToArray()) : null;
        return TensorPictures.Of(sampler.Sample(classes.Count, seed, labels: labels));
    }

    /// <summary>Lets the generator and the data go.</summary>
    public void Dispose()
    {
        sampler.Dispose();
        data.Dispose();
    }

    private Tensor Content(int count, long seed)
    {
        var content = ResizedPictures.Of((IPictureSet)data.ContentSet!, Options.Size);
        if (content.Count < count)
        {
            throw new UserException($"'{content.Name}' holds {content.Count} pictures and the study has {count} of them painted anew; ask fewer questions.");
        }

        return stack([.. SplitMix64.Permutation(content.Count, seed).Take(count).Select(index => content.PictureAt(index).ToTensor(TensorRange.MinusOneToOne))]);
    }
}
