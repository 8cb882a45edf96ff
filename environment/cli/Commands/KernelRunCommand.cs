using System.CommandLine;
using ArtGan.Cli.Notebooks;
using ArtGan.Kernel.Session;
using ArtGan.Kernel.Session.Process;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan kernel run FILE</c>: serves a connection file; what a kernelspec's command line calls.</summary>
internal static class KernelRunCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { HelpName = "FILE", Description = "The connection file that Jupyter has written." };
        var command = new Command("run", "Serve a Jupyter front-end until it shuts the kernel down; Ctrl-C interrupts the running cell.") { file };
        command.Handle(context => ServeAsync(context, context.Get(file)!), handlesInterrupts: true);
        return command;
    }

    private static async Task<int> ServeAsync(CommandContext context, string file)
    {
        var options = new KernelOptions();
        await KernelProcess.RunAsync(file, options with { Cells = NotebookHost.Serve(options.Cells) }, context.Cancellation);
        var code = context.Cancellation.IsCancellationRequested ? ExitCode.Terminated : ExitCode.Success;
        KernelProcess.Exit(code);
        return code;
    }
}
