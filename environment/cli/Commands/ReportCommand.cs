using System.CommandLine;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan report RUN</c>: writes a run's report.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var run = new Argument<string>("run") { Description = "A run's folder, its number, or latest.", HelpName = "RUN" };
        var html = new Option<string?>("--html") { Description = "The file to write; report.html in the run's folder where absent." };
        var command = new Command("report", "Write a run's report as one HTML page.") { run, html };
        command.Handle(context =>
        {
            var folder = RunFolder.Find(context.Get(run)!, RunFolder.DefaultRoot);
            var path = RunReport.Write(folder, context.Get(html));
            context.Result(new Reported(folder.FullPath, path), reported => reported.Html);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}

/// <summary>A report that was written.</summary>
/// <param name="Run">The run's folder.</param>
/// <param name="Html">The report's path.</param>
internal sealed record Reported(string Run, string Html);
