using System.Runtime.InteropServices;

namespace ArtGan.Cli.Packing;

/// <summary>
/// What a bundle holds beside data: this program as it was built, the .NET runtime it runs on, the sources of the
/// native bridges, and what commands read from a checkout. Nothing in it is bound to a place.
/// </summary>
internal static class BundleContents
{
    private const string Launcher = """
        #!/usr/bin/env bash
        exec "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/environment/artgan" "$@"

        """;

    // Debuggers and editors read these; programs do not.
    private static readonly string[] LeftOutExtensions = [".pdb", ".xml"];
    // Help at the cursor reads what can be called from cells.
    private static readonly string[] KeptNames = ["ArtGan.Lib.xml", "ArtGan.Kernel.xml"];
    private static readonly string[] LeftOutNames = ["libmscordbi.so", "libmscordaccore.so", "libcoreclrtraceptprovider.so", "createdump"];

    /// <summary>Lists the files.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="application">The folder of the built program.</param>
    public static IReadOnlyList<BundleFile> List(string root, string application) =>
    [
        new("artgan", null, Launcher, IsProgram: true),
        new("environment/artgan", Path.Combine(root, "environment", "artgan"), IsProgram: true),
        .. Copies(root, "environment/setup", "*"),
        .. Copies(root, "environment", "*.json"),
        .. Copies(root, "environment", "*.md"),
        .. Copies(root, ".", "ArtGan.Lib.csproj"),
        .. Copies(root, ".", "README.md"),
        .. Copies(root, "datasets", "*.json"),
        .. Copies(root, "datasets", "*.md"),
        .. Copies(root, "datasets/weights", "*.json"),
        .. Copies(root, "datasets/weights", "*.md"),
        .. Copies(root, "experiments", "*.json"),
        .. Copies(root, "notebooks", "*.ipynb"),
        .. Copies(root, "notebooks", "*.md"),
        .. Directory.EnumerateDirectories(Path.Combine(root, "lib")).Select(part => $"lib/{Path.GetFileName(part)}/native")
            .Where(native => Directory.Exists(Path.Combine(root, native)))
            .SelectMany(native => Copies(root, native, "*", SearchOption.AllDirectories)),
        .. Application(application),
        .. Runtime(),
    ];

    private static IEnumerable<BundleFile> Application(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (Source: file, Path: Path.GetRelativePath(folder, file)))
        .Where(file => IsKept(file.Source) && IsForThisSystem(file.Path))
        .Select(file => new BundleFile($"app/{file.Path}", file.Source));

    // Packages with native parts bring them for every system.
    private static bool IsForThisSystem(string path) =>
        path.Split('/') is not ["runtimes", var system, ..]
        || system is "unix" or "linux" || system == $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    private static IEnumerable<BundleFile> Runtime()
    {
        var framework = RuntimeEnvironment.GetRuntimeDirectory();
        var dotnet = ChildProcess.DotnetRoot;
        var host = Path.Combine(dotnet, "dotnet");
        if (!File.Exists(host))
        {
            throw new UserException($"The .NET runtime in '{framework}' has no program '{host}' above it; start ArtGan with environment/artgan and pack again.");
        }

        // As `dotnet` itself chooses: the newest, which runs older runtimes too.
        var resolver = Directory.EnumerateDirectories(Path.Combine(dotnet, "host", "fxr")).OrderBy(Version).Last();
        IEnumerable<string> files = [.. Directory.EnumerateFiles(resolver), .. Directory.EnumerateFiles(framework).Where(IsKept)];
        return files.Select(file => new BundleFile($"dotnet/{Path.GetRelativePath(dotnet, file)}", file)).Prepend(new BundleFile("dotnet/dotnet", host, IsProgram: true));
    }

    private static Version Version(string folder) =>
        System.Version.TryParse(Path.GetFileName(folder).Split('-')[0], out var version) ? version : new Version();

    private static bool IsKept(string file) =>
        (KeptNames.Contains(Path.GetFileName(file)) || !LeftOutExtensions.Contains(Path.GetExtension(file))) && !LeftOutNames.Contains(Path.GetFileName(file));

    private static IEnumerable<BundleFile> Copies(string root, string folder, string pattern, SearchOption depth = SearchOption.TopDirectoryOnly) => Directory
        .EnumerateFiles(Path.GetFullPath(Path.Combine(root, folder)), pattern, depth)
        .Select(file => new BundleFile(Path.GetRelativePath(root, file), file));
}
