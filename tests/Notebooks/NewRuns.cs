namespace ArtGan.Tests.Notebooks;

/// <summary>The run folders that a lesson makes; removed in the end.</summary>
internal sealed class NewRuns : IDisposable
{
    private readonly HashSet<string> before = [.. All()];

    public void Dispose()
    {
        foreach (var folder in All().Where(folder => !before.Contains(folder)))
            Directory.Delete(folder, recursive: true);
    }

    private static string[] All()
    {
        var runs = Path.Combine(Repository.Root, "experiments", "runs");
        return Directory.Exists(runs) ? Directory.GetDirectories(runs) : [];
    }
}
