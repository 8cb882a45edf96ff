using System.Runtime.Loader;
using System.Text.RegularExpressions;

namespace ArtGan.Kernel.Engine.References;

/// <summary>A project as it was built.</summary>
/// <param name="Library">The library's file, in a folder of the kernel's own with all that it needs.</param>
/// <param name="IsNew">Whether it had to be built just now.</param>
internal sealed record ProjectBuild(string Library, bool IsNew)
{
    /// <summary>The managed libraries of the folder, the project's own first; finds native libraries as well.</summary>
    public (IReadOnlyList<AssemblyFile> Files, AssemblyDependencyResolver Resolver) Contents()
    {
        // It knows which of a package's files is for this system.
        var resolver = new AssemblyDependencyResolver(Library);
        var files = Directory.EnumerateFiles(Path.GetDirectoryName(Library)!, "*.dll").Order(StringComparer.Ordinal)
            .Select(AssemblyFile.Read).OfType<AssemblyFile>()
            .Select(file => resolver.ResolveAssemblyToPath(new(file.Name)) is { } path && path != file.Path ? AssemblyFile.Read(path) ?? file : file)
            .OrderByDescending(file => file.Path == Library);
        return ([.. files], resolver);
    }
}

/// <summary>Builds the projects that notebooks refer to, each state of the sources into a folder of its own.</summary>
/// <param name="cache">Where the builds are kept.</param>
internal sealed partial class ProjectBuilder(string cache)
{
    private const string Stamp = ".built";

    /// <summary>Whether the project as it stands has been built before.</summary>
    public bool IsBuilt(string project) => Library(Folder(project, ProjectInputs.Fingerprint(project))) is not null;

    /// <summary>Builds a project where something has changed since the last time.</summary>
    /// <param name="project">The project file's full path.</param>
    /// <param name="cancellation">Stops the build.</param>
    /// <exception cref="UserException">The project does not build; the message has the compiler's lines.</exception>
    public async Task<ProjectBuild> BuildAsync(string project, CancellationToken cancellation)
    {
        // Taken before the build: what is saved while it runs counts as changed.
        var output = Folder(project, ProjectInputs.Fingerprint(project));
        await using var turn = await KernelCache.TakeTurnAsync(Path.GetDirectoryName(output)!, cancellation).ConfigureAwait(false);
        var library = Library(output);
        var isNew = library is null;
        if (isNew)
        {
            // A build that was killed may have left something.
            if (Directory.Exists(output))
                Directory.Delete(output, recursive: true);
            await CompileAsync(project, output, cancellation).ConfigureAwait(false);
            library = Library(output);
        }

        KernelCache.Use(output);
        KernelCache.Use(Path.GetDirectoryName(output)!);
        return new(library ?? throw new UserException($"'{project}' was built, but gave no library; name the project of a class library."), isNew);
    }

    private string Folder(string project, string fingerprint) =>
        Path.Combine(cache, "projects", $"{Path.GetFileNameWithoutExtension(project)}-{KernelCache.Key(project)}", fingerprint);

    private static string? Library(string output)
    {
        var stamp = Path.Combine(output, Stamp);
        var library = File.Exists(stamp) ? Path.Combine(output, File.ReadAllText(stamp).Trim()) : null;
        return File.Exists(library) ? library : null;
    }

    private static async Task CompileAsync(string project, string output, CancellationToken cancellation)
    {
        Directory.CreateDirectory(output);
        var folder = Path.GetDirectoryName(project)!;
        var name = Path.Combine(output, ".name");
        List<string> arguments =
        [
            "build", project, "--configuration", "Release", "--output", output, "--nologo", "--verbosity", "quiet", "-consoleLoggerParameters:NoSummary;ErrorsOnly",
            "-property:CopyLocalLockFileAssemblies=true", "-nodeReuse:false", "-target:Build", "-getProperty:TargetFileName", $"-getResultOutputFile:{name}",
        ];
        if (ProjectInputs.MayHaveSeveralFrameworks(project) && await FrameworkAsync(project, folder, cancellation).ConfigureAwait(false) is { } framework)
            arguments.AddRange(["--framework", framework]);
        var result = await DotnetProcess.RunAsync(folder, arguments, cancellation).ConfigureAwait(false);
        if (result.ExitCode != 0)
            throw new UserException($"'{Path.GetFileName(project)}' does not build; mend what the compiler names and run the cell again.\n{BuildMessages.Errors(result.Lines, project)}");
        // Last: what has no stamp was not built to its end.
        File.Move(name, Path.Combine(output, Stamp));
    }

    // The newest framework that this runtime can load, where the project is for several.
    private static async Task<string?> FrameworkAsync(string project, string folder, CancellationToken cancellation)
    {
        var result = await DotnetProcess.RunAsync(folder, ["msbuild", project, "-nologo", "-getProperty:TargetFrameworks"], cancellation).ConfigureAwait(false);
        var frameworks = result.ExitCode == 0 ? result.Lines.SelectMany(line => line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList() : [];
        if (frameworks.Count == 0)
            return null;
        return frameworks.Select(name => (Name: name, Rank: Rank(name))).Where(framework => framework.Rank is not null).MaxBy(framework => framework.Rank).Name
            ?? throw new UserException($"'{Path.GetFileName(project)}' is built for {string.Join(" and ", frameworks)}, and none of them runs on .NET {Environment.Version.Major} on this system; add net{Environment.Version.Major}.0 to its TargetFrameworks.");
    }

    private static double? Rank(string framework)
    {
        if (Core().Match(framework) is { Success: true } core && double.Parse(core.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is var version)
            return version <= Environment.Version.Major ? 100 + version : null;
        return Standard().Match(framework) is { Success: true } standard ? double.Parse(standard.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"^net(?:coreapp)?(\d+\.\d)$")]
    private static partial Regex Core();

    [GeneratedRegex(@"^netstandard(\d\.\d)$")]
    private static partial Regex Standard();
}
