using System.Diagnostics;

namespace ArtGan.Tests.Support;

/// <summary>A test by Jupyter's own tests for kernels; skipped with the reason where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JupyterKernelTestFactAttribute : FactAttribute
{
    /// <summary>Debian's Python, which has Debian's packages, whichever Python is first on the PATH.</summary>
    public const string Python = "/usr/bin/python3";

    private static readonly Lazy<bool> IsInstalled = new(() =>
    {
        if (!File.Exists(Python))
            return false;
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import jupyter_kernel_test"]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    });

    public JupyterKernelTestFactAttribute()
    {
        if (!IsInstalled.Value)
            Skip = "python3-jupyter-kernel-test is not installed.";
    }
}
