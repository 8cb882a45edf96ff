namespace ArtGan.Cli.Kernels;

/// <summary>Where Jupyter looks for kernels.</summary>
internal static class JupyterFolders
{
    /// <summary>The user's own data folder, by Jupyter's rules: JUPYTER_DATA_DIR, or "jupyter" in XDG_DATA_HOME or ~/.local/share.</summary>
    public static string UserData() => UserData(Environment.GetEnvironmentVariable);

    /// <summary>The data folder of an installation: what programs of that prefix search by themselves, others with JUPYTER_PATH.</summary>
    /// <param name="prefix">The installation, such as /usr/local or a Python environment.</param>
    public static string DataOf(string prefix) => Path.GetFullPath(Path.Combine(prefix, "share", "jupyter"));

    /// <summary>The folder of a kernel within a data folder.</summary>
    public static string Kernel(string data, string name) => Path.Combine(data, "kernels", name);

    internal static string UserData(Func<string, string?> variable)
    {
        if (variable("JUPYTER_DATA_DIR") is { Length: > 0 } chosen)
        {
            return Path.GetFullPath(chosen);
        }

        var shared = variable("XDG_DATA_HOME") is { Length: > 0 } data ? data : Path.Combine(variable("HOME") ?? "/", ".local", "share");
        return Path.GetFullPath(Path.Combine(shared, "jupyter"));
    }
}
