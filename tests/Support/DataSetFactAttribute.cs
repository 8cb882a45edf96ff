using System.Collections.Concurrent;
using ArtGan.Data;

namespace ArtGan.Tests.Support;

/// <summary>A test on a data set of the catalogue; skipped with the reason where it is neither cached nor to be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataSetFactAttribute : FactAttribute
{
    private static readonly ConcurrentDictionary<string, Lazy<string?>> Obstacles = new(StringComparer.Ordinal);

    /// <param name="name">The set, or a part of one.</param>
    public DataSetFactAttribute(string name) => Skip = Obstacles.GetOrAdd(name, _ => new(() => Try(name))).Value;

    private static string? Try(string name)
    {
        try
        {
            new AssetStore().Fetch(new ManifestCatalog().Find(name));
            return null;
        }
        catch (UserException error)
        {
            return error.Message;
        }
    }
}
