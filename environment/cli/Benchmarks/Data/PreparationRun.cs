using ArtGan.Data;

namespace ArtGan.Cli.Benchmarks.Data;

/// <summary>Files become a packed set, as 'dataset import' makes it, written to disk.</summary>
internal sealed class PreparationRun(DataFiles files) : IDataRun
{
    private readonly PreparationPlan plan = files.PhotoPlan();
    private readonly string target = files.ScratchPath;

    public double? Run()
    {
        Preparation.Run(plan, target, progress: null, CancellationToken.None);
        File.Delete(target);
        return null;
    }

    public void Dispose() => File.Delete(target);
}
