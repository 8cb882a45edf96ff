using System.Diagnostics;

namespace ArtGan.Kernel.Engine.References;

/// <summary>What a run of the SDK ended with.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Lines">What it printed, trimmed, each line once.</param>
internal sealed record DotnetOutput(int ExitCode, IReadOnlyList<string> Lines);

/// <summary>Runs the .NET SDK.</summary>
internal static class DotnetProcess
{
    /// <summary>Runs <c>dotnet</c> to its end.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">The arguments, one each.</param>
    /// <param name="cancellation">Kills it and all it started.</param>
    /// <exception cref="UserException">There is no SDK.</exception>
    public static async Task<DotnetOutput> RunAsync(string folder, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder,
        };
        // Set for our own process by `dotnet`, these would bind the build to a wrong SDK.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBuildExtensionsPath");
        // Its messages are read, and those that stay may outlive the kernel.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Start(start);
        process.StandardInput.Close();
        var text = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        var all = $"{await text.ConfigureAwait(false)}\n{await errors.ConfigureAwait(false)}";
        return new(process.ExitCode, [.. all.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Distinct()]);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new UserException("The .NET SDK was not found, which #r needs for projects and packages; install it, or put 'dotnet' on the PATH.", error);
        }
    }
}
