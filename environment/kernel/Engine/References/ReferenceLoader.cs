using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using ArtGan.Kernel.Display.Output;
using ArtGan.Kernel.Engine.Scripts;

namespace ArtGan.Kernel.Engine.References;

/// <summary>Follows <c>#r</c> and <c>#i</c>: projects, packages and files, for one session.</summary>
/// <param name="folder">What relative paths are relative to: the notebook's folder.</param>
/// <param name="cache">Where built projects and copies are kept.</param>
internal sealed class ReferenceLoader(string folder, string cache)
{
    private static readonly Assembly Host = typeof(UserException).Assembly;

    private readonly ProjectBuilder builder = new(cache);
    private readonly LibraryLoader loader = new(cache);
    private PackageLoader? packages;

    private PackageLoader Packages => packages ??= new(new PackageRestore(folder, cache), loader);

    /// <summary>Loads what a cell's directives name. Its packages are loaded together, so that their versions agree.</summary>
    /// <param name="directives">The directives, in the cell's order.</param>
    /// <param name="output">Where it is said what takes time and what was loaded.</param>
    /// <param name="cancellation">Stops a build.</param>
    /// <returns>The libraries that cells can use from now on.</returns>
    /// <exception cref="CellDirectiveException">Something cannot be found, built or loaded.</exception>
    public async Task<IReadOnlyList<LoadedLibrary>> LoadAsync(IReadOnlyList<ReferenceDirective> directives, OutputChannel output, CancellationToken cancellation)
    {
        var libraries = new List<LoadedLibrary>();
        var wanted = new List<(ReferenceDirective Directive, PackageRequest Request)>();
        foreach (var directive in directives)
        {
            await GuardAsync(directive, async () =>
            {
                var (kind, value) = directive.Target.Split(':', 2) is [var before, var after] ? (before.Trim(), after.Trim()) : ("", directive.Target);
                if (directive.IsSource)
                    Packages.AddSource(Source(kind, value));
                else if (kind == "nuget")
                    wanted.Add((directive, PackageRequest.Parse(value)));
                else
                    libraries.AddRange(await LoadAsync(kind, value, output, cancellation).ConfigureAwait(false));
            }).ConfigureAwait(false);
        }

        if (wanted.Count == 0)
            return libraries;
        try
        {
            libraries.AddRange(await Packages.LoadAsync([.. wanted.Select(entry => entry.Request)], output, cancellation).ConfigureAwait(false));
        }
        catch (Exception error) when (IsMistake(error))
        {
            var culprit = wanted.Find(entry => error.Message.Contains(entry.Request.Name, StringComparison.OrdinalIgnoreCase)).Directive ?? wanted[0].Directive;
            throw new CellDirectiveException(error.Message, culprit.Line);
        }

        return libraries;
    }

    private static async Task GuardAsync(ReferenceDirective directive, Func<Task> follow)
    {
        try
        {
            await follow().ConfigureAwait(false);
        }
        catch (Exception error) when (IsMistake(error))
        {
            throw new CellDirectiveException(error.Message, directive.Line);
        }
    }

    private static bool IsMistake(Exception error) => error is UserException or IOException or UnauthorizedAccessException or BadImageFormatException;

    private async Task<IReadOnlyList<LoadedLibrary>> LoadAsync(string kind, string value, OutputChannel output, CancellationToken cancellation) => kind switch
    {
        "project" => await LoadProjectAsync(Existing(value), output, cancellation).ConfigureAwait(false),
        "" => LoadFile(value, output),
        _ => throw new UserException($"#r does not know '{kind}:'; it takes \"project:FILE.csproj\", \"nuget: NAME, VERSION\" or the path of a .dll."),
    };

    private string Existing(string path)
    {
        var full = UserPath.In(folder, path);
        return File.Exists(full) ? full : throw new UserException($"'{full}' does not exist; paths after #r are relative to the notebook's folder '{folder}'.");
    }

    // Addresses stay as they are; folders are relative to the notebook's.
    private string Source(string kind, string value)
    {
        if (kind != "nuget" || value.Length == 0)
            throw new UserException("#i names a source of packages, such as #i \"nuget: ../packages\".");
        return value.Contains("://", StringComparison.Ordinal) ? value
            : UserPath.In(folder, value) is var path && Directory.Exists(path) ? path
            : throw new UserException($"'{path}' does not exist; #i takes an address, or a folder relative to the notebook's '{folder}'.");
    }

    private IReadOnlyList<LoadedLibrary> LoadFile(string value, OutputChannel output)
    {
        // `#r "System.Net.Http"` of older notebooks: the base library is there anyway.
        if (!value.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !value.Contains('/', StringComparison.Ordinal))
        {
            return [loader.Loaded(value) ?? (HostLibraries.Find(value.Split(',')[0].Trim()) is { } host ? HostLibraries.Load(host)
                : throw new UserException($"No library named '{value}' is part of .NET; give the path of its .dll, or \"nuget: {value}, VERSION\"."))];
        }

        var path = Existing(value);
        var set = loader.Load(FileLibrary.Copy(path, cache));
        loader.Natives.Add(new AssemblyDependencyResolver(path).ResolveUnmanagedDllToPath);
        Say(output, set.Rebuilt.Count > 0 ? Changed(Path.GetFileName(path)) : null, set.Notes);
        return set.Libraries;
    }

    private async Task<IReadOnlyList<LoadedLibrary>> LoadProjectAsync(string project, OutputChannel output, CancellationToken cancellation)
    {
        if (Path.GetExtension(project) is not (".csproj" or ".vbproj") and var extension)
            throw new UserException($"#r \"project:\" takes C# projects (.csproj), not '{extension}'; build '{Path.GetFileName(project)}' yourself and name its .dll with #r.");
        var name = Path.GetFileNameWithoutExtension(project);
        var isHost = name == Host.GetName().Name;
        // A bundle holds the library built, and no sources that could have changed.
        if (isHost && (Repository.IsBundle || File.GetLastWriteTimeUtc(Host.Location) > ProjectInputs.LastChange(project)))
            return [new(Host, Host.Location)];
        var line = builder.IsBuilt(project) ? null : output.Display($"Building {name}…");
        try
        {
            var clock = Stopwatch.StartNew();
            var build = await builder.BuildAsync(project, cancellation).ConfigureAwait(false);
            var built = string.Create(CultureInfo.InvariantCulture, $"Built {name} in {clock.Elapsed.TotalSeconds:0.0} s.");
            if (isHost)
            {
                line?.Update(built);
                return [SameAsHost(build, project)];
            }

            var (files, resolver) = build.Contents();
            var set = loader.Load(new(project, files) { CanBeRebuilt = true });
            loader.Natives.Add(resolver.ResolveUnmanagedDllToPath);
            line?.Update(set.Rebuilt.Count > 0 ? $"{built} {Changed(name)}" : built);
            Say(output, line is null && set.Rebuilt.Count > 0 ? Changed(name) : null, set.Notes);
            return set.Libraries;
        }
        catch
        {
            line?.Clear();
            throw;
        }
    }

    // The kernel itself stands on this library: a second build of it would have tensors and pictures of its own,
    // which the kernel could not show.
    private static LoadedLibrary SameAsHost(ProjectBuild build, string project) => AssemblyFile.Read(build.Library)?.Build == Host.ManifestModule.ModuleVersionId
        ? new(Host, Host.Location)
        : throw new UserException($"'{Path.GetFileName(project)}' has changed since this kernel started, which runs on it itself; restart the kernel (or the command), and it starts with the new build.");

    private static string Changed(string name) => $"{name} has changed: cells from here on use the new build, and variables made before keep the types of the old one.";

    private static void Say(OutputChannel output, string? sentence, IReadOnlyList<string> notes)
    {
        foreach (var text in notes.Prepend(sentence).OfType<string>())
            output.Display(text);
    }
}
