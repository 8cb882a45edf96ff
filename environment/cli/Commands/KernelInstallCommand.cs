using System.CommandLine;
using ArtGan.Cli.Kernels;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan kernel install</c>: makes front-ends know the kernel of this checkout.</summary>
internal static class KernelInstallCommand
{
    // What Jupyter's programs search whatever their own prefix is.
    private static readonly string[] SearchedPrefixes = ["/usr", "/usr/local"];

    /// <summary>The option that install and uninstall share.</summary>
    public static Option<string?> PrefixOption() => new("--prefix")
    {
        Description = "Use DIR/share/jupyter, such as a Python environment's, in place of your own Jupyter folder.",
        HelpName = "DIR",
    };

    /// <summary>The data folder that the option means.</summary>
    public static string DataFolder(string? prefix) => prefix switch
    {
        null => JupyterFolders.UserData(),
        "" => throw new UsageException("--prefix needs a folder; leave it out for your own Jupyter folder."),
        _ => JupyterFolders.DataOf(prefix),
    };

    public static Command Create()
    {
        var prefix = PrefixOption();
        var command = new Command("install", $"Offer the kernel '{KernelSpecification.DisplayName}' to VS Code, JupyterLab, Notebook and nbconvert.") { prefix };
        command.Handle(context =>
        {
            var data = DataFolder(context.Get(prefix));
            var specification = KernelSpecification.OfThisCheckout();
            var folder = specification.Install(data);
            var isSearched = context.Get(prefix) is not { } place || SearchedPrefixes.Contains(Path.GetFullPath(place).TrimEnd('/'));
            context.Result(new KernelInstalled(KernelSpecification.Name, folder, specification.Launcher, isSearched ? null : data), Describe);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    internal static string Describe(KernelInstalled kernel) =>
        $"""
        The kernel '{KernelSpecification.DisplayName}' is in {kernel.Folder}.
        Choose it in VS Code ("Select Kernel", "Jupyter Kernel..."), JupyterLab or Notebook; on the command line it is called {kernel.Name}.
        """
        + (kernel.JupyterPath is { } path ? $"\nPrograms outside that prefix find it with JUPYTER_PATH='{path}'." : "")
        + $"\nIt runs {kernel.Launcher}: after moving that, or changing its sources, install again.";
}

/// <summary>Where the kernel was installed.</summary>
/// <param name="Name">The kernel's name.</param>
/// <param name="Folder">The folder with kernel.json.</param>
/// <param name="Launcher">The program that front-ends start.</param>
/// <param name="JupyterPath">What JUPYTER_PATH must hold for front-ends outside the prefix; null where they look by themselves.</param>
internal sealed record KernelInstalled(string Name, string Folder, string Launcher, string? JupyterPath);
