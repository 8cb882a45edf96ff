using ArtGan.Data;

namespace ArtGan.Cli.Benchmarks.Data;

/// <summary>A packed set is opened, and its first and last picture are looked at.</summary>
internal sealed class OpenRun(string path) : IDataRun
{
    public double? Run()
    {
        using var pictures = PackedSet.Open(path);
        _ = pictures[0][0] + pictures[pictures.Count - 1][^1];
        return null;
    }

    public void Dispose() { }
}
