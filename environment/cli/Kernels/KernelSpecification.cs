using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Cli.Kernels;

/// <summary>
/// How Jupyter's front-ends start our kernel: the folder with kernel.json and the logos that they look for by the
/// kernel's name.
/// </summary>
/// <param name="Launcher">The absolute path of environment/artgan.</param>
internal sealed record KernelSpecification(string Launcher)
{
    /// <summary>What notebooks ask for; papermill knows C# by this name.</summary>
    public const string Name = NotebookDocument.KernelName;
    /// <summary>What people choose.</summary>
    public const string DisplayName = ".NET (C#)";

    private const string FileName = "kernel.json";
    private const string LogoPrefix = "ArtGan.Cli.Kernels.Logos.";
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    // Where programs started from a desktop find commands.
    private static readonly string[] CommonFolders = ["/usr/local/bin", "/usr/bin", "/bin"];

    /// <summary>The kernel of this checkout.</summary>
    public static KernelSpecification OfThisCheckout() => new(Path.Combine(Repository.Root, "environment", "artgan"));

    /// <summary>Writes the folder; kernel.json comes last and whole, so that a front-end sees the old kernel or the new one.</summary>
    /// <param name="data">Jupyter's data folder.</param>
    /// <returns>The kernel's folder.</returns>
    /// <exception cref="UserException">It cannot be written.</exception>
    public string Install(string data)
    {
        var folder = JupyterFolders.Kernel(data, Name);
        var assembly = typeof(KernelSpecification).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(each => each.StartsWith(LogoPrefix, StringComparison.Ordinal)))
        {
            using var logo = assembly.GetManifestResourceStream(resource)!;
            AtomicFile.Write(Path.Combine(folder, resource[LogoPrefix.Length..]), logo.CopyTo);
        }

        AtomicFile.WriteText(Path.Combine(folder, FileName), ToJson(Environment.GetEnvironmentVariable) + "\n");
        return folder;
    }

    /// <summary>Removes the folder.</summary>
    /// <param name="data">Jupyter's data folder.</param>
    /// <returns>The folder, or null where there was none.</returns>
    /// <exception cref="UserException">It cannot be removed.</exception>
    public static string? Uninstall(string data)
    {
        var folder = JupyterFolders.Kernel(data, Name);
        try
        {
            Directory.Delete(folder, recursive: true);
            return folder;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{folder}' could not be removed ({error.Message.TrimEnd('.')}).", error);
        }
    }

    /// <summary>The content of kernel.json.</summary>
    /// <param name="variable">Reads an environment variable of the installing call.</param>
    internal string ToJson(Func<string, string?> variable)
    {
        var environment = new JsonObject { ["MALLOC_ARENA_MAX"] = "1" };
        // A front-end that was started from a desktop does not know what the shell's start-up files have set.
        if (variable("LIBTORCH") is { Length: > 0 } libtorch)
        {
            environment["LIBTORCH"] = Path.GetFullPath(libtorch);
        }

        if (!CommonFolders.Any(folder => File.Exists(Path.Combine(folder, "dotnet"))))
        {
            environment["DOTNET_ROOT"] = ChildProcess.DotnetRoot;
        }

        return new JsonObject
        {
            ["argv"] = new JsonArray(Launcher, "kernel", "run", "{connection_file}"),
            ["display_name"] = DisplayName,
            // Not "C#": Quarto takes it for the name of a cell's language.
            ["language"] = NotebookDocument.Language,
            // By signal, the launcher would be hit, and a Stop would end the kernel.
            ["interrupt_mode"] = "message",
            ["env"] = environment,
            ["metadata"] = new JsonObject { ["debugger"] = false },
        }.ToJsonString(Layout);
    }
}
