using ArtGan.Data;

namespace ArtGan.Tests.Support;

/// <summary>A test that looks at mermaid's diagrams in a browser; skipped with the reason where there is none, or no mermaid.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MermaidFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Obstacle = new(() =>
    {
        try
        {
            new AssetStore().Fetch(Manifest.Load(Path.Combine(Repository.Root, "environment", "mermaid.json")));
            return new ChromiumFactAttribute().Skip;
        }
        catch (UserException error)
        {
            return error.Message;
        }
    });

    public MermaidFactAttribute()
    {
        if (Obstacle.Value is { } reason) Skip = reason;
    }
}
