namespace ArtGan.Tests.Support;

/// <summary>A test on a file of the local mirror; skipped with the reason where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MirrorFactAttribute : FactAttribute
{
    public MirrorFactAttribute(string file)
    {
        if (Environment.GetEnvironmentVariable("ARTGAN_MIRROR") is not { Length: > 0 } mirror)
            Skip = $"ARTGAN_MIRROR, the folder with '{file}', is not set.";
        else if (!Path.Exists(Path.Combine(mirror, file)))
            Skip = $"ARTGAN_MIRROR has no '{file}'.";
    }

    /// <summary>The file's place in the mirror.</summary>
    public static string Locate(string file) => Path.Combine(Environment.GetEnvironmentVariable("ARTGAN_MIRROR")!, file);
}
