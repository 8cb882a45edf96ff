using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ArtGan.Kernel.Engine.References;

/// <summary>Builds the projects that notebooks refer to, each into a folder of the kernel's own.</summary>
internal sealed class ProjectBuilder(string cache)
{
    private const int ShownErrors = 10;

    /// <summary>Builds a project where something has changed since the last time.</summary>
    /// <param name="project">The project file's full path.</param>
    /// <param name="failure">The sentence for a build that fails; the compiler's lines follow it.</param>
    /// <param name="cancellation">Stops the build.</param>
    /// <returns>The built assembly.</returns>
    /// <exception cref="UserException">The project does not build; the message has the compiler's lines.</exception>
    public async Task<string> BuildAsync(string project, string failure, CancellationToken cancellation)
    {
        var output = Path.Combine(cache, "projects", $"{Path.GetFileNameWithoutExtension(project)}-{Key(project)}");
        Directory.CreateDirectory(output);
        await using var turn = await TakeTurnAsync(output + ".lock", cancellation).ConfigureAwait(false);
        var stamp = Path.Combine(output, ".built");
        if (!File.Exists(stamp) || File.GetLastWriteTimeUtc(stamp) <= ProjectInputs.LastChange(project) || Assembly(output) is null)
        {
            // Taken before the build: what is saved while it runs counts as changed.
            var started = DateTime.UtcNow;
            File.Delete(stamp);
            await RunAsync(project, output, failure, cancellation).ConfigureAwait(false);
            await File.WriteAllTextAsync(stamp, project, cancellation).ConfigureAwait(false);
            File.SetLastWriteTimeUtc(stamp, started);
        }

        return Assembly(output) ?? throw new UserException($"'{project}' was built, but gave no library; name the project of a class library.");
    }

    /// <summary>A short name for a text, the same each time.</summary>
    public static string Key(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string? Assembly(string output)
    {
        var names = Directory.EnumerateFiles(output, "*.deps.json").Select(path => path[..^".deps.json".Length] + ".dll").Where(File.Exists).ToList();
        return names.Count == 1 ? names[0] : names.OrderByDescending(File.GetLastWriteTimeUtc).FirstOrDefault();
    }

    private static async Task<FileStream> TakeTurnAsync(string path, CancellationToken cancellation)
    {
        // Two kernels may want the same project at once.
        for (var wait = 20; ; wait = Math.Min(wait * 2, 500))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(wait, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static async Task RunAsync(string project, string output, string failure, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetDirectoryName(project),
        };
        foreach (var argument in (string[])["build", project, "--configuration", "Release", "--output", output, "--nologo", "--verbosity", "quiet",
            "-consoleLoggerParameters:NoSummary;ErrorsOnly", "-p:CopyLocalLockFileAssemblies=true", "-nodeReuse:false"])
        {
            start.ArgumentList.Add(argument);
        }

        // Set for our own process by `dotnet`, these would bind the build to a wrong SDK.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBuildExtensionsPath");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var text = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            var lines = $"{await text.ConfigureAwait(false)}\n{await errors.ConfigureAwait(false)}";
            if (process.ExitCode != 0)
                throw new UserException($"{failure}\n{Summary(lines, project)}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string Summary(string text, string project)
    {
        var folder = Path.GetDirectoryName(project) + Path.DirectorySeparatorChar;
        var all = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Distinct().ToList();
        var errors = all.Where(line => line.Contains(": error ", StringComparison.Ordinal)).ToList();
        var lines = (errors.Count > 0 ? errors : all)
            .Select(line => line.Replace($" [{project}]", "", StringComparison.Ordinal).Replace(folder, "", StringComparison.Ordinal)).ToList();
        return string.Join('\n', lines.Count <= ShownErrors ? lines : [.. lines.Take(ShownErrors), $"… and {lines.Count - ShownErrors} more lines"]);
    }
}
