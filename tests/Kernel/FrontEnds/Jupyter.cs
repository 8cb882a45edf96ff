using System.Diagnostics;
using ArtGan.Cli.Kernels;
using ArtGan.Tests.Cli;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.FrontEnds;

/// <summary>Debian's Jupyter with our kernel installed in a folder of the test's own.</summary>
internal sealed class Jupyter : IDisposable
{
    public const string Kernelspec = "/usr/bin/jupyter-kernelspec", Nbconvert = "/usr/bin/jupyter-nbconvert", Notebook = "/usr/bin/jupyter-notebook", Python = "/usr/bin/python3";

    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(10);

    private readonly TemporaryFolder folder = new();

    public Jupyter() => KernelSpecification.OfThisCheckout().Install(Data);

    /// <summary>The data folder with the kernel.</summary>
    public string Data => folder["data"];

    /// <summary>A path in the test's folder.</summary>
    public string this[string name] => folder[name];

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="workingFolder">Where; the test's folder when null.</param>
    public async Task<Call> RunAsync(string program, string[] arguments, string input = "", string? workingFolder = null)
    {
        using var limit = new CancellationTokenSource(Guard);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder ?? folder.Path,
        };
        foreach (var (name, value) in new[] { ("JUPYTER_PATH", Data), ("JUPYTER_CONFIG_DIR", folder["config"]), ("JUPYTER_DATA_DIR", folder["user"]), ("JUPYTER_RUNTIME_DIR", folder["runtime"]), ("PYTHONDONTWRITEBYTECODE", "1") })
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return new Call(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end in {Guard.TotalMinutes:0} minutes.");
        }
    }

    public void Dispose() => folder.Dispose();
}
