using System.Collections.Concurrent;
using ArtGan.Data;

namespace ArtGan.Tests.Support;

/// <summary>A test with weights of the catalogue; skipped with the reason where they are neither cached nor to be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WeightsFactAttribute : FactAttribute
{
    private static readonly ConcurrentDictionary<string, Lazy<string?>> Obstacles = new(StringComparer.Ordinal);

    /// <param name="manifest">The manifest's name.</param>
    public WeightsFactAttribute(string manifest) => Skip = Obstacles.GetOrAdd(manifest, _ => new(() => Try(manifest))).Value;

    private static string? Try(string manifest)
    {
        try
        {
            PublishedWeights.Fetch(manifest, new AssetStore(), null, CancellationToken.None);
            return null;
        }
        catch (UserException error)
        {
            return error.Message;
        }
    }
}
