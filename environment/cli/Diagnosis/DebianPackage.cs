namespace ArtGan.Cli.Diagnosis;

/// <summary>A Debian package that ArtGan stands on; environment/setup/packages.txt lists them.</summary>
/// <param name="Package">Its name.</param>
/// <param name="NeededFor">"all", "debian" where no other libtorch is taken, or the one command that needs it.</param>
/// <param name="Purpose">What it is for.</param>
internal sealed record DebianPackage(string Package, string NeededFor, string Purpose)
{
    private const string Everything = "all";
    public const string SystemLibtorch = "debian";

    /// <summary>Whether nothing works without it.</summary>
    /// <param name="engine">The engine; null where it cannot be loaded.</param>
    public bool IsNeeded(EngineReport? engine) => NeededFor == Everything || (NeededFor == SystemLibtorch && engine is null or { IsDebian: true });

    private string? Program { get; init; }

    /// <summary>The line that installs packages.</summary>
    public static string InstallLine(IEnumerable<DebianPackage> packages) =>
        $"sudo apt-get update && sudo apt-get install -y --no-install-recommends {string.Join(' ', packages.Select(each => each.Package).Distinct())}";

    /// <summary>Reads the list.</summary>
    /// <param name="lines">Four columns: for, package, command or "-", purpose; a line that begins with # is a comment.</param>
    public static IReadOnlyList<DebianPackage> Parse(IEnumerable<string> lines) =>
    [
        .. lines
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(fields => new DebianPackage(fields[1], fields[0], fields[3]) { Program = fields[2] == "-" ? null : fields[2] }),
    ];

    /// <summary>Those the machine lacks, by the rules of the launcher: a program on the PATH counts, whoever installed it.</summary>
    /// <param name="packages">The list.</param>
    /// <param name="cancellation">Ends the query.</param>
    public static async Task<IReadOnlyList<DebianPackage>> FindMissingAsync(IReadOnlyList<DebianPackage> packages, CancellationToken cancellation)
    {
        var libraries = packages.Where(each => each.Program is null).Select(each => each.Package);
        // dpkg-query fails where one is unknown, and still lists the others.
        var listed = new HashSet<string>(StringComparer.Ordinal);
        var isDebian = OnPath("dpkg-query");
        if (isDebian)
        {
            await ChildProcess.RunAsync("dpkg-query", ["-W", "-f", "${Package} ${db:Status-Status}\n", .. libraries], line => listed.Add(line), new Dictionary<string, string>(), cancellation);
        }

        return [.. packages.Where(each => each.Program is { } program ? !OnPath(program) : isDebian && !listed.Contains($"{each.Package} installed"))];
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
