using System.Globalization;
using ArtGan.Cli.Diagnosis;
using ArtGan.Data;

namespace ArtGan.Cli.Benchmarks.Data;

/// <summary>One pass over a packed set in shuffled batches, in turn, as training takes them.</summary>
internal sealed class BatchesRun : IDataRun
{
    private const int Batch = 64, LookEvery = 20;
    private readonly PackedSet pictures;
    private readonly Batches batches;
    private long next;

    public BatchesRun(string path)
    {
        pictures = PackedSet.Open(path);
        batches = new Batches(pictures, pictures.Width, Batch, new RandomSeeds(1));
    }

    public double? Run()
    {
        var memory = 0.0;
        for (var end = next + (pictures.Count + Batch - 1) / Batch; next < end; next++)
        {
            using var taken = batches.Take(next);
            if (next % LookEvery == 0)
            {
                memory = Math.Max(memory, OwnMemoryMb());
            }
        }

        return memory;
    }

    public void Dispose()
    {
        batches.Dispose();
        pictures.Dispose();
    }

    /// <summary>
    /// Memory that is the process's own. Pages of a mapped file count as resident as well while the system has nothing
    /// better to do with them, but can be had back at any time.
    /// </summary>
    private static double OwnMemoryMb() =>
        MachineProbe.Value("/proc/self/status", "RssAnon", ':') is { } own
            ? Math.Round(long.Parse(own.Split(' ')[0], CultureInfo.InvariantCulture) / 1024.0, 1)
            : double.NaN;
}
