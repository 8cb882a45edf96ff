using System.CommandLine;
using ArtGan.Cli.Kernels;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan kernel uninstall</c>: takes back what install did.</summary>
internal static class KernelUninstallCommand
{
    public static Command Create()
    {
        var prefix = KernelInstallCommand.PrefixOption();
        var command = new Command("uninstall", "Take the kernel back from where 'install' put it.") { prefix };
        command.Handle(context =>
        {
            var data = KernelInstallCommand.DataFolder(context.Get(prefix));
            var folder = KernelSpecification.Uninstall(data);
            context.Result(
                new KernelUninstalled(KernelSpecification.Name, folder),
                result => result.Folder is { } removed ? $"{removed} is removed." : $"There is no kernel '{result.Name}' in {data}.");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}

/// <summary>What was removed.</summary>
/// <param name="Name">The kernel's name.</param>
/// <param name="Folder">The folder; null where there was none.</param>
internal sealed record KernelUninstalled(string Name, string? Folder);
