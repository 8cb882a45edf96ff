using System.CommandLine;
using ArtGan.Cli;

namespace ArtGan.Tests.Cli;

/// <summary>Runs the command line in this process and keeps what it wrote.</summary>
internal sealed record Call(int ExitCode, string Out, string Error)
{
    public static Task<Call> RunAsync(params string[] arguments) => RunAsync(CommandLine.CreateGroups(), arguments);

    /// <summary>With one command of the test's own, called "probe".</summary>
    public static Task<Call> ProbeAsync(Func<CommandContext, Task<int>> body, params string[] arguments)
    {
        var probe = new Command("probe", "A command for tests.") { new Option<int>("--steps"), new Argument<string?>("name") { DefaultValueFactory = _ => null } };
        probe.Handle(body);
        return RunAsync([new CommandGroup("Tests", [probe])], ["probe", .. arguments]);
    }

    /// <summary>With one command made for the test.</summary>
    public static Task<Call> WithAsync(Command command, params string[] arguments) => RunAsync([new CommandGroup("Tests", [command])], arguments);

    /// <summary>With a standard error of the test's own.</summary>
    public static Task<Call> WithErrorAsync(StringWriter error, params string[] arguments) => RunAsync(CommandLine.CreateGroups(), arguments, error);

    private static async Task<Call> RunAsync(IReadOnlyList<CommandGroup> groups, string[] arguments, StringWriter? error = null)
    {
        using var output = new StringWriter();
        using var own = new StringWriter();
        error ??= own;
        var code = await CommandLine.RunAsync(arguments, new Terminal(output, error), groups);
        return new Call(code, output.ToString(), error.ToString());
    }
}
