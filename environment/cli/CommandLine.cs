using System.CommandLine;
using System.CommandLine.Help;
using ArtGan.Cli.Commands;

namespace ArtGan.Cli;

/// <summary>The <c>artgan</c> command: its list of commands, and the one way every call takes from arguments to exit code.</summary>
internal static class CommandLine
{
    public const string Name = "artgan";
    public const string JsonOptionName = "--json";

    /// <summary>Understood by every command.</summary>
    public static Option<bool> JsonOption { get; } = new(JsonOptionName)
    {
        Description = "Write results as JSON, one object a line, to standard output and everything else to standard error.",
        Recursive = true,
    };

    /// <summary>Every command, in the order of the help page. New commands are added here.</summary>
    public static IReadOnlyList<CommandGroup> CreateGroups() =>
    [
        new("Start here", [DemoCommand.Create(), DoctorCommand.Create(), TestCommand.Create(), BenchCommand.Create()]),
        new("Notebooks", [NotebookCommand.Create(), KernelCommand.Create()]),
        new("Training", [TrainCommand.Create(), SampleCommand.Create(), LatentCommand.Create(), ExportCommand.Create(), StyleCommand.Create()]),
        new("Experiments", [EvaluateCommand.Create(), SweepCommand.Create(), SweepTrialCommand.Create(), RunsCommand.Create(), StudyCommand.Create(), ReportCommand.Create()]),
        new("Data", [DatasetCommand.Create()]),
        new("Elsewhere", [PackCommand.Create()]),
    ];

    /// <summary>Runs one call.</summary>
    /// <param name="arguments">The arguments after <c>artgan</c>.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] arguments, Terminal terminal) => RunAsync(arguments, terminal, CreateGroups());

    internal static async Task<int> RunAsync(string[] arguments, Terminal terminal, IReadOnlyList<CommandGroup> groups)
    {
        var root = CreateRoot(groups);
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (arguments.Length == 0)
        {
            GroupedHelp.Write(root, groups, terminal.Error);
            return ExitCode.Usage;
        }

        var asksForHelp = parsed.Action is HelpAction or GroupedHelp;
        if (!asksForHelp && UsageErrors.Exist(parsed))
        {
            return UsageErrors.Report(parsed, root, terminal);
        }

        if (parsed.Action is CommandBody body)
        {
            return await RunBodyAsync(body, parsed, terminal);
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error });
    }

    private static Command CreateRoot(IReadOnlyList<CommandGroup> groups)
    {
        // Not a RootCommand: that one is named after the program's file.
        var root = new Command(Name, "Make art with neural networks: notebooks, experiments and reports.") { new HelpOption(), new VersionOption(), JsonOption };
        foreach (var command in groups.SelectMany(group => group.Commands))
        {
            root.Add(command);
        }

        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new GroupedHelp(groups, (HelpAction)help.Action!);
        }

        return root;
    }

    private static async Task<int> RunBodyAsync(CommandBody body, ParseResult parsed, Terminal terminal)
    {
        using var interruption = new Interruption(terminal, handlesInterrupts: !body.HandlesInterrupts);
        try
        {
            var code = await body.RunAsync(new CommandContext(parsed, terminal, interruption.Token));
            return interruption.ExitCode ?? code;
        }
        catch (OperationCanceledException) when (interruption.ExitCode is not null)
        {
            terminal.Error.WriteLine("Stopped.");
            return interruption.ExitCode.Value;
        }
        catch (UsageException error)
        {
            terminal.Error.WriteLine(error.Message);
            return ExitCode.Usage;
        }
        catch (UserException error)
        {
            terminal.Error.WriteLine(error.Message);
            return ExitCode.Failure;
        }
        catch (Exception error)
        {
            CrashLog.Report(error, terminal);
            return ExitCode.Failure;
        }
    }
}
