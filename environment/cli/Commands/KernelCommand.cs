using System.CommandLine;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan kernel</c>: C# for Jupyter's front-ends.</summary>
internal static class KernelCommand
{
    public static Command Create() => new("kernel", "C# for VS Code, JupyterLab and other Jupyter front-ends.")
    {
        KernelInstallCommand.Create(),
        KernelUninstallCommand.Create(),
        KernelRunCommand.Create(),
    };
}
