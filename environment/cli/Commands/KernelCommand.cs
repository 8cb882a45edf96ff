using System.CommandLine;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan kernel</c>: the kernel that Jupyter's front-ends start.</summary>
internal static class KernelCommand
{
    public static Command Create() => new("kernel", "The C# kernel for Jupyter's front-ends.") { KernelRunCommand.Create() };
}
