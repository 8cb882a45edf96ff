using System.CommandLine;
using ArtGan.Cli.Notebooks;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan notebook open</c>: the course in a browser.</summary>
internal static class NotebookOpenCommand
{
    private const int LastPort = 65535;

    public static Command Create()
    {
        var silent = new Option<bool>("--no-browser") { Description = "Print the address and open no browser." };
        var port = new Option<int?>("--port") { Description = "Listen here; a free port from 8888 on unless told.", HelpName = "N" };
        var command = new Command("open", "Open the notebooks in Jupyter Notebook, with our kernel; Ctrl-C stops it.") { silent, port };
        command.Handle(async context =>
        {
            if (context.Get(port) is { } number and (< 1 or > LastPort))
            {
                throw new UsageException($"--port {number} is not possible; choose 1 to {LastPort}.");
            }

            return await RunAsync(context, !context.Get(silent), context.Get(port));
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, bool opensBrowser, int? port)
    {
        var root = Repository.Root;
        var server = new NotebookServer(Path.Combine(root, "notebooks"), Path.Combine(root, "artifacts", "jupyter"));
        var path = Path.Combine(root, "artifacts", "log", "notebook.log");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var log = new StreamWriter(path) { AutoFlush = true };
        var code = await server.RunAsync(opensBrowser, port, log.WriteLine, address => Tell(context, new NotebookOpened(address, server.Folder)), context.Cancellation);
        context.Say($"Jupyter Notebook ended by itself with exit code {code}; its log is '{path}'.");
        return code == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static void Tell(CommandContext context, NotebookOpened opened)
    {
        context.Result(opened, result => $"{result.Folder} is open at {result.Address}");
        context.Say("Ctrl-C stops it.");
    }
}

/// <summary>A server that listens.</summary>
/// <param name="Address">Its address, with the token that lets in.</param>
/// <param name="Folder">The folder that it shows.</param>
internal sealed record NotebookOpened(string Address, string Folder);
