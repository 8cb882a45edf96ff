using ArtGan.Data;
using ArtGan.Imaging;

namespace ArtGan.Cli.Benchmarks.Data;

/// <summary>Files become numbers from 0 to 1 in memory, as torchvision's loader gives them, on as many threads as there are cores.</summary>
internal sealed class ReadingRun(DataFiles files) : IDataRun
{
    private readonly PreparationPlan plan = files.PhotoPlan();

    public double? Run()
    {
        var length = plan.Options.Channels * plan.Options.Size * plan.Options.Size;
        Parallel.ForEach(
            plan.Files,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => (Pixels: new byte[length], Values: new float[length]),
            (file, _, memory) =>
            {
                using var data = PictureFileBytes.Read(file.Path);
                PicturePreparation.Prepare(data.Span, plan.Options, memory.Pixels);
                Normalisation.ZeroToOne.ToValues(memory.Pixels, plan.Options.Channels, memory.Values);
                return memory;
            },
            _ => { });
        return null;
    }

    public void Dispose()
    {
    }
}
