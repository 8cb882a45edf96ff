using System.Text.RegularExpressions;
using ArtGan.Cli.Kernels;

namespace ArtGan.Cli.Notebooks;

/// <summary>
/// Jupyter Notebook on a folder, with our kernel. It has folders of its own for kernels, settings and running servers:
/// nothing of the user's Jupyter is read or changed.
/// </summary>
/// <param name="Folder">The folder that it shows.</param>
/// <param name="Home">The folder for its own files.</param>
internal sealed partial record NotebookServer(string Folder, string Home)
{
    private const string DebianProgram = "/usr/bin/jupyter-notebook", AnyProgram = "jupyter-notebook";
    // Kernels are asked to end, and get some seconds to save.
    private static readonly TimeSpan ShutdownGrace = TimeSpan.FromSeconds(15);

    /// <summary>Runs the server until it is stopped.</summary>
    /// <param name="opensBrowser">Whether it opens a browser by itself.</param>
    /// <param name="port">Where it listens; any free one from 8888 on when null.</param>
    /// <param name="line">Receives what it logs.</param>
    /// <param name="ready">Receives its address once it listens.</param>
    /// <param name="cancellation">Stops the server and its kernels.</param>
    /// <returns>Its exit code, when it ended by itself.</returns>
    /// <exception cref="UserException">It cannot be started.</exception>
    public Task<int> RunAsync(bool opensBrowser, int? port, Action<string> line, Action<string> ready, CancellationToken cancellation)
    {
        KernelSpecification.OfThisCheckout().Install(Home);
        List<string> arguments = [$"--notebook-dir={Folder}"];
        if (!opensBrowser)
        {
            arguments.Add("--no-browser");
        }

        if (port is not null)
        {
            arguments.Add(FormattableString.Invariant($"--port={port}"));
        }

        if (Environment.IsPrivilegedProcess)
        {
            arguments.Add("--allow-root");
        }

        var isReady = false;
        void Receive(string text)
        {
            line(text);
            if (!isReady && Address().Match(text) is { Success: true } address)
            {
                isReady = true;
                ready(address.Value);
            }
        }

        return ChildProcess.RunAsync(File.Exists(DebianProgram) ? DebianProgram : AnyProgram, arguments, Receive, Variables(), cancellation, ShutdownGrace);
    }

    private Dictionary<string, string> Variables() => new()
    {
        ["JUPYTER_DATA_DIR"] = Home,
        ["JUPYTER_CONFIG_DIR"] = Path.Combine(Home, "config"),
        ["JUPYTER_RUNTIME_DIR"] = Path.Combine(Home, "runtime"),
        ["JUPYTER_PATH"] = "",
        ["PYTHONUNBUFFERED"] = "1",
    };

    [GeneratedRegex(@"https?://\S+[?]token=\w+")]
    private static partial Regex Address();
}
