using System.Text;
using ArtGan.Cli;

namespace ArtGan.Tests.Build;

/// <summary>Package TorchSharp and the build against it.</summary>
internal static class TorchSharpPackage
{
    /// <summary>What makes the package the engine.</summary>
    public const string Switch = "-p:TensorEngine=TorchSharp";

    private const string Version = "0.107.0";

    private static readonly Lazy<string?> Absence = new(Look);
    private static readonly Lazy<Task<(int Code, string Text)>> Built = new(() =>
        // What the analysers say, the build that runs these tests has been told.
        Dotnet("build", "tests/ArtGan.Tests.csproj", Switch, "-p:RunAnalyzers=false", "--verbosity", "quiet", "--disable-build-servers"));

    /// <summary>Why the package cannot be had; null where it can.</summary>
    public static string? Obstacle => Absence.Value;

    /// <summary>Builds the tests, and with them the other projects, against the package; once.</summary>
    public static Task<(int Code, string Text)> Build() => Built.Value;

    /// <summary>Runs dotnet on a project of this repository.</summary>
    /// <param name="verb">What to do.</param>
    /// <param name="project">The project, from the root.</param>
    /// <param name="options">Further arguments.</param>
    public static async Task<(int Code, string Text)> Dotnet(string verb, string project, params string[] options)
    {
        var text = new StringBuilder();
        var code = await ChildProcess.RunAsync(ChildProcess.Dotnet, [verb, Path.Combine(Repository.Root, project), .. options], line => text.AppendLine(line), new Dictionary<string, string>(), CancellationToken.None);
        return (code, text.ToString());
    }

    private static string? Look()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        if (Directory.Exists(Path.Combine(packages, "torchsharp", Version)))
            return null;
        var (code, text) = Dotnet("restore", "ArtGan.Lib.csproj", Switch).GetAwaiter().GetResult();
        var refusal = text.Split('\n').FirstOrDefault(line => line.Contains("NU110", StringComparison.Ordinal) || line.Contains("NU1301", StringComparison.Ordinal));
        return code != 0 && refusal is not null ? $"Package TorchSharp {Version} cannot be restored here: {refusal.Trim()}" : null;
    }
}

/// <summary>A test against package TorchSharp; skipped with the reason where the package cannot be restored.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TorchSharpFactAttribute : FactAttribute
{
    public TorchSharpFactAttribute()
    {
        if (TorchSharpPackage.Obstacle is { } reason) Skip = reason;
    }
}
