using System.Reflection;
using System.Security;

namespace ArtGan.Kernel.Engine.References;

/// <summary>Follows <c>#r</c>: projects, packages and files.</summary>
internal sealed class ReferenceLoader : IDisposable
{
    private static readonly Assembly Host = typeof(UserException).Assembly;

    private readonly string folder;
    private readonly string cache;
    private readonly ProjectBuilder builder;
    private readonly LibraryLoader loader;

    /// <summary>Creates the loader.</summary>
    /// <param name="folder">What relative paths are relative to: the notebook's folder.</param>
    /// <param name="cache">Where built projects and copies are kept.</param>
    public ReferenceLoader(string folder, string cache)
    {
        (this.folder, this.cache) = (folder, cache);
        builder = new ProjectBuilder(cache);
        loader = new LibraryLoader(cache);
    }

    /// <summary>Loads what a directive names.</summary>
    /// <param name="target">The text between the quotes of <c>#r</c>.</param>
    /// <param name="cancellation">Stops a build.</param>
    /// <returns>The assemblies that cells can use from now on.</returns>
    /// <exception cref="UserException">It cannot be found, built or loaded.</exception>
    public async Task<IReadOnlyList<Assembly>> LoadAsync(string target, CancellationToken cancellation)
    {
        var (kind, value) = target.Split(':', 2) is [var before, var after] ? (before.Trim(), after.Trim()) : ("", target);
        return kind switch
        {
            "project" => await LoadProjectAsync(Existing(value), cancellation).ConfigureAwait(false),
            "nuget" => await LoadPackageAsync(value, cancellation).ConfigureAwait(false),
            "" => [LoadFile(value)],
            _ => throw new UserException($"#r does not know '{kind}:'; it takes \"project:FILE.csproj\", \"nuget: NAME, VERSION\" or the path of a .dll."),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => loader.Dispose();

    private string Existing(string path)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));
        return File.Exists(full) ? full : throw new UserException($"'{full}' does not exist; paths after #r are relative to the notebook's folder '{folder}'.");
    }

    private Assembly LoadFile(string value)
    {
        // `#r "System.Net.Http"` of older notebooks: the base library is there anyway.
        if (!value.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !value.Contains('/', StringComparison.Ordinal))
        {
            try
            {
                return Assembly.Load(new AssemblyName(value));
            }
            catch (IOException error)
            {
                throw new UserException($"No library named '{value}' is part of .NET; give the path of its .dll, or \"nuget: {value}, VERSION\".", error);
            }
        }

        return loader.LoadFile(Existing(value));
    }

    private async Task<IReadOnlyList<Assembly>> LoadProjectAsync(string project, CancellationToken cancellation)
    {
        var isHost = Path.GetFileNameWithoutExtension(project) == Host.GetName().Name;
        // A bundle holds the library built, and no sources that could have changed.
        if (isHost && (Repository.IsBundle || File.GetLastWriteTimeUtc(Host.Location) > ProjectInputs.LastChange(project)))
            return [Host];
        var built = await builder.BuildAsync(project, $"'{Path.GetFileName(project)}' does not build; mend what the compiler names and run the cell again.", cancellation).ConfigureAwait(false);
        if (!isHost)
            return loader.LoadFolder(built);
        return LibraryLoader.Version(built) == Host.ManifestModule.ModuleVersionId
            ? [Host]
            : throw new UserException($"'{Path.GetFileName(project)}' has changed since this program loaded it, and .NET cannot load it twice; stop, run environment/artgan, which builds it, and start the notebook again.");
    }

    private async Task<IReadOnlyList<Assembly>> LoadPackageAsync(string value, CancellationToken cancellation)
    {
        if (value.Split(',', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, .. { Length: <= 1 } rest])
            throw new UserException($"#r \"nuget: {value}\" is not understood; write \"nuget: NAME, VERSION\".");
        var version = rest is [{ Length: > 0 } given] ? given : "*";
        var home = Path.Combine(cache, "packages", ProjectBuilder.Key($"{name}, {version}"));
        Directory.CreateDirectory(home);
        var project = Path.Combine(home, $"Package.{ProjectBuilder.Key(name)}.csproj");
        if (!File.Exists(project))
        {
            // Settings of folders above must not reach this project.
            AtomicFile.WriteText(Path.Combine(home, "Directory.Build.props"), "<Project />\n");
            AtomicFile.WriteText(Path.Combine(home, "Directory.Packages.props"), "<Project />\n");
            AtomicFile.WriteText(project, $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><PackageReference Include="{SecurityElement.Escape(name)}" Version="{SecurityElement.Escape(version)}" /></ItemGroup>
                </Project>

                """);
        }

        return loader.LoadFolder(await builder.BuildAsync(project, $"The package '{name}, {version}' could not be had; check its name and version, and the connection to the registry.", cancellation).ConfigureAwait(false));
    }
}
