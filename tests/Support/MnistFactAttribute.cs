using ArtGan.Data;

namespace ArtGan.Tests.Support;

/// <summary>A test on the real digits; skipped with the reason where they are neither cached nor to be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MnistFactAttribute : FactAttribute
{
    /// <summary>Why there are none; null where there are.</summary>
    public static string? Reason => Obstacle.Value;

    private static readonly Lazy<string?> Obstacle = new(() =>
    {
        try
        {
            new AssetStore().Fetch(new ManifestCatalog().Find(Mnist.ManifestName));
            return null;
        }
        catch (UserException error)
        {
            return error.Message;
        }
    });

    public MnistFactAttribute()
    {
        if (Obstacle.Value is { } reason) Skip = reason;
    }
}
