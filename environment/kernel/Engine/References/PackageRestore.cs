using System.Security;
using System.Text;
using System.Text.Json;

namespace ArtGan.Kernel.Engine.References;

/// <summary>Has packages fetched by the SDK, by way of a small project, and remembers where they lie.</summary>
/// <param name="folder">The notebook's folder, whose <c>NuGet.Config</c> counts.</param>
/// <param name="cache">Where the small projects and their results are kept.</param>
internal sealed class PackageRestore(string folder, string cache)
{
    // What a pattern such as 1.* has led to is looked up again the next day.
    private static readonly TimeSpan FloatingKept = TimeSpan.FromDays(1);

    /// <summary>Finds packages in the cache.</summary>
    /// <returns>Null where the SDK has to be asked.</returns>
    public ResolvedPackages? Cached(IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources)
    {
        var result = ResultPath(requests, sources);
        if (requests.Any(request => request.IsFloating) && DateTime.UtcNow - File.GetLastWriteTimeUtc(result) > FloatingKept)
            return null;
        var kept = ResolvedPackages.Read(result);
        if (kept is not null)
            KernelCache.Use(Path.GetDirectoryName(result)!);
        return kept;
    }

    /// <summary>Has the SDK fetch packages, all together so that their versions agree.</summary>
    /// <param name="requests">The packages.</param>
    /// <param name="sources">Sources beside those of <c>NuGet.Config</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UserException">They cannot be had.</exception>
    public async Task<ResolvedPackages> FetchAsync(IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, CancellationToken cancellation)
    {
        var result = ResultPath(requests, sources);
        var home = Path.GetDirectoryName(result)!;
        await using var turn = await KernelCache.TakeTurnAsync(home, cancellation).ConfigureAwait(false);
        if (Cached(requests, sources) is { } meanwhile)
            return meanwhile;
        Directory.CreateDirectory(home);
        var project = Path.Combine(home, "Packages.csproj");
        WriteProject(project, requests, sources);
        var items = Path.Combine(home, "items.json");
        var output = await DotnetProcess.RunAsync(home,
        [
            "msbuild", project, "-restore", "-property:RestoreForce=true", "-nologo", "-verbosity:quiet", "-nodeReuse:false", "-target:ResolveReferences",
            $"-property:RestoreRootConfigDirectory={folder}", "-getItem:ReferenceCopyLocalPaths", $"-getResultOutputFile:{items}",
        ], cancellation).ConfigureAwait(false);
        if (output.ExitCode != 0)
        {
            // What a pattern led to before is better than nothing, on a journey for instance.
            return ResolvedPackages.Read(result) is { } earlier ? earlier with { Notes = [.. earlier.Notes, "Newer versions could not be looked for, as the sources cannot be reached."] }
                : throw new UserException(BuildMessages.Restore(output.Lines, requests));
        }

        var resolved = Read(items, Path.Combine(home, "obj", "project.assets.json"), [.. BuildMessages.Warnings(output.Lines)]);
        resolved.Write(result);
        KernelCache.Use(home);
        return resolved;
    }

    private static void WriteProject(string project, IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources)
    {
        // Settings of folders above must not reach this project.
        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            AtomicFile.WriteText(Path.Combine(Path.GetDirectoryName(project)!, name), "<Project />\n");
        var references = string.Concat(requests.Select(request =>
            $"\n    <PackageReference Include=\"{SecurityElement.Escape(request.Name)}\" Version=\"{SecurityElement.Escape(request.Version)}\" />"));
        AtomicFile.WriteText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
                <NuGetAudit>false</NuGetAudit>
                <RestoreAdditionalProjectSources>{SecurityElement.Escape(string.Join(';', sources))}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>{references}
              </ItemGroup>
            </Project>

            """);
    }

    private static ResolvedPackages Read(string items, string assets, IReadOnlyList<string> notes)
    {
        using var libraries = JsonDocument.Parse(File.ReadAllBytes(assets));
        var versions = libraries.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name.Split('/'))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        using var document = JsonDocument.Parse(File.ReadAllBytes(items));
        var (managed, natives) = (new List<string>(), new List<string>());
        foreach (var item in document.RootElement.GetProperty("Items").GetProperty("ReferenceCopyLocalPaths").EnumerateArray())
        {
            var path = item.GetProperty("Identity").GetString()!;
            var kind = item.TryGetProperty("AssetType", out var type) ? type.GetString() : "";
            if (kind == "native")
                natives.Add(path);
            else if (kind == "runtime" && Path.GetExtension(path) == ".dll")
                managed.Add(path);
        }

        return new(versions, managed, natives, notes);
    }

    // What the same words lead to may differ with the configuration of sources, and with .NET.
    private string ResultPath(IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources)
    {
        var text = new StringBuilder().AppendJoin('\n', requests.Select(request => request.ToString().ToUpperInvariant()).Order(StringComparer.Ordinal))
            .Append('\n').AppendJoin('\n', sources).Append('\n').Append(Environment.Version.Major);
        foreach (var file in Configurations())
            text.Append('\n').Append(file).Append('\n').Append(File.ReadAllText(file));
        return Path.Combine(cache, "packages", KernelCache.Key(text.ToString()), "resolved.json");
    }

    private IEnumerable<string> Configurations()
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            foreach (var name in (string[])["NuGet.Config", "NuGet.config", "nuget.config"])
            {
                if (Path.Combine(above.FullName, name) is var path && File.Exists(path))
                    yield return path;
            }
        }
    }
}
