using System.CommandLine;
using ArtGan.Cli.Testing;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan test</c>: every test, and one line that tells how it went.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var filter = new Option<string?>("--filter")
        {
            Description = "Run only tests whose full name contains this, or that match an expression such as 'FullyQualifiedName!~Notebook'.",
            HelpName = "part of a name",
        };
        var command = new Command("test", "Prepare the machine and run every test; the last line counts them.") { filter };
        command.Handle(async context =>
        {
            var run = await TestRun.StartAsync(context.Get(filter), context.Terminal, context.Cancellation);
            return Finish(run, context);
        });
        return command;
    }

    internal static int Finish(TestRun run, CommandContext context)
    {
        var report = run.Report;
        foreach (var skip in report.Skips)
        {
            context.Say($"Skipped {skip.Name}: {skip.Message}");
        }

        foreach (var failure in report.Failures)
        {
            context.Say($"\nFailed {failure.Name}\n{failure.Message}\n{failure.StackTrace}");
        }

        if (report.Passed + report.Failed == 0)
        {
            context.Say($"No test ran; look at the filter, or at '{run.Log}'.");
        }
        else if (run.ExitCode != 0 && report.Failed == 0)
        {
            context.Say($"The test process ended before its last test; see '{run.Log}'.");
        }

        context.Result(report);
        return run.ExitCode == 0 && report.Failed == 0 && report.Passed > 0 ? ExitCode.Success : ExitCode.Failure;
    }
}
