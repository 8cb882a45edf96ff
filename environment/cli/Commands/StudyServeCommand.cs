using System.CommandLine;
using System.Net;
using ArtGan.Cli.Studies;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan study serve study.html</c>: a small server that shows the page and collects answers.</summary>
internal static class StudyServeCommand
{
    public static Command Create()
    {
        var page = new Argument<string>("page") { Description = "The page that 'artgan study make' wrote.", HelpName = "STUDY.html" };
        var port = new Option<int>("--port") { Description = "The port; any that is free where 0.", DefaultValueFactory = _ => 0 };
        var anyAddress = new Option<bool>("--any-address") { Description = "Let other machines in, for a class room; without it only this one can." };
        var answers = new Option<string?>("--answers") { Description = "The folder that answers are kept in; 'answers' beside the page where absent.", HelpName = "DIR" };
        var command = new Command("serve", "Show a study's page and collect the answers.") { page, port, anyAddress, answers };
        command.Handle(async context =>
        {
            var path = Path.GetFullPath(context.Get(page)!);
            var folder = Path.GetFullPath(context.Get(answers) ?? Path.Combine(Path.GetDirectoryName(path)!, "answers"));
            var number = GeneratorOptions.Whole(context, port, 0, IPEndPoint.MaxPort);
            using var server = StudyServer.Open(path, folder, context.Get(anyAddress) ? IPAddress.Any : IPAddress.Loopback, number);
            server.Collected = file => context.Say($"answers: {file}");
            context.Result(new StudyServed(server.Address, folder), served => $"{served.Address}\nAnswers are kept in {served.Answers}; stop with Ctrl-C.");
            await server.RunAsync(context.Cancellation);
            return ExitCode.Success;
        });
        return command;
    }
}

/// <summary>A study that is shown.</summary>
/// <param name="Address">Where its page is.</param>
/// <param name="Answers">The folder of the answers.</param>
internal sealed record StudyServed(string Address, string Answers);
