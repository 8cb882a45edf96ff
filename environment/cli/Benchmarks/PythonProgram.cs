namespace ArtGan.Cli.Benchmarks;

/// <summary>The Python that runs the peers in benchmarks.</summary>
internal static class PythonProgram
{
    /// <summary>Debian's, which need not be the first on the PATH.</summary>
    public const string Debian = "/usr/bin/python3";

    /// <summary>The path of a script that lies beside this program.</summary>
    public static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Benchmarks", "Peer", name);

    /// <summary>The first that has what is needed; null where none has.</summary>
    /// <param name="candidates">Programs.</param>
    /// <param name="modules">Top-level modules, looked for and not loaded.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static async Task<string?> FindAsync(IEnumerable<string> candidates, IEnumerable<string> modules, CancellationToken cancellation)
    {
        var search = $"from importlib.util import find_spec; print(all(find_spec(name) for name in '{string.Join(' ', modules)}'.split()))";
        foreach (var python in candidates)
        {
            if (await ChildProcess.TryReadAsync(python, ["-c", search], cancellation) == "True")
            {
                return python;
            }
        }

        return null;
    }
}
