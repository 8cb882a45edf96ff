namespace ArtGan.Kernel.Session.Process;

/// <summary>
/// Recognises VS Code, which sends positions in code as its editor counts them, in UTF-16 units
/// (microsoft/vscode-jupyter, <c>kernelCompletionProvider.ts</c>: <c>cursor_pos = document.offsetAt(position)</c>).
/// </summary>
internal static class VisualStudioCode
{
    // Kernels get the environment of the process that extensions run in (kernelEnvVarsService.node.ts), also those of
    // a Jupyter server that the extension starts. The first name is set on the machine with the window, the second in
    // every such process, also behind SSH, in WSL and in containers. VS Code keeps both from its terminals and tasks
    // (microsoft/vscode, sanitizeProcessEnvironment), so that a Jupyter started there counts as Jupyter does.
    private static readonly string[] OfExtensions = ["VSCODE_PID", "VSCODE_HANDLES_UNCAUGHT_ERRORS"];

    /// <summary>Whether VS Code has started this process.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    public static bool HasStarted(Func<string, string?> variable) => OfExtensions.Any(name => variable(name) is { Length: > 0 });
}
