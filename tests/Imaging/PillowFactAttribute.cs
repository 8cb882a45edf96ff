using System.Diagnostics;

namespace ArtGan.Tests.Imaging;

/// <summary>A test against Pillow run beside it; skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PillowFactAttribute : FactAttribute
{
    /// <summary>Debian's Python, which has Debian's packages, whichever Python is first on the PATH.</summary>
    public const string Python = "/usr/bin/python3";

    private static readonly Lazy<string?> Lacking = new(() =>
    {
        if (!File.Exists(Python))
            return $"{Python} is not there.";
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import numpy, PIL"]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0 ? null : "python3-pil or python3-numpy is not installed.";
    });

    public PillowFactAttribute() => Skip = Obstacle;

    internal static string? Obstacle => Lacking.Value;
}

/// <summary>The same for a test of several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PillowTheoryAttribute : TheoryAttribute
{
    public PillowTheoryAttribute() => Skip = PillowFactAttribute.Obstacle;
}
