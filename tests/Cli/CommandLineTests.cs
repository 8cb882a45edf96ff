using System.Text.Json;
using ArtGan.Cli;

namespace ArtGan.Tests.Cli;

public sealed class CommandLineTests
{
    private sealed record Score(string WeightsSha256, double MeanValue, string Path);

    [Fact]
    public async Task An_unknown_command_names_the_nearest_one_and_exits_with_2()
    {
        var call = await Call.RunAsync("tset");
        Assert.Equal(2, call.ExitCode);
        Assert.Contains("did you mean 'test'?", call.Error, StringComparison.Ordinal);
        Assert.Empty(call.Out);
    }

    [Fact]
    public async Task An_unknown_option_names_the_nearest_one_and_exits_with_2()
    {
        var call = await Call.ProbeAsync(_ => Task.FromResult(0), "--stesp", "3");
        Assert.Equal(2, call.ExitCode);
        Assert.Contains("did you mean '--steps'?", call.Error, StringComparison.Ordinal);
        Assert.Single(call.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_value_of_the_wrong_kind_is_bad_usage()
    {
        var call = await Call.ProbeAsync(_ => Task.FromResult(0), "--steps", "many");
        Assert.Equal(2, call.ExitCode);
        Assert.Contains("many", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_arguments_are_bad_usage()
    {
        var call = await Call.ProbeAsync(_ => Task.FromResult(0), "one", "two");
        Assert.Equal(2, call.ExitCode);
        Assert.Contains("'two'", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_argument_shows_the_help_page_on_standard_error()
    {
        var call = await Call.RunAsync();
        Assert.Equal(2, call.ExitCode);
        Assert.Contains("Usage: artgan COMMAND", call.Error, StringComparison.Ordinal);
        Assert.Empty(call.Out);
    }

    [Fact]
    public async Task The_help_page_lists_every_command()
    {
        var call = await Call.RunAsync("--help");
        Assert.Equal(0, call.ExitCode);
        foreach (var command in CommandLine.CreateGroups().SelectMany(group => group.Commands).Where(command => !command.Hidden))
        {
            Assert.Contains($"\n  {command.Name}", call.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_command_explains_itself()
    {
        foreach (var command in CommandLine.CreateGroups().SelectMany(group => group.Commands).Where(command => !command.Hidden))
        {
            var call = await Call.RunAsync(command.Name, "--help");
            Assert.Equal(0, call.ExitCode);
            Assert.Contains(command.Description!, call.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_mistake_of_the_user_is_one_sentence_and_1()
    {
        var call = await Call.ProbeAsync(_ => throw new UserException("The file is gone; choose another."));
        Assert.Equal(new Call(1, "", "The file is gone; choose another." + Environment.NewLine), call);
    }

    [Fact]
    public async Task Arguments_that_make_no_sense_together_are_2()
    {
        var call = await Call.ProbeAsync(_ => throw new UsageException("Give one of them."));
        Assert.Equal(new Call(2, "", "Give one of them." + Environment.NewLine), call);
    }

    [Fact]
    public async Task An_unforeseen_error_names_its_type_and_a_log_with_the_trace()
    {
        var call = await Call.ProbeAsync(_ => throw new InvalidOperationException("Twice."));
        Assert.Equal(1, call.ExitCode);
        Assert.StartsWith("Unexpected InvalidOperationException: Twice;", call.Error, StringComparison.Ordinal);
        var path = call.Error.Split('\'')[1];
        Assert.Contains(nameof(An_unforeseen_error_names_its_type_and_a_log_with_the_trace), await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public async Task A_result_is_one_line_of_snake_case_json()
    {
        var call = await Call.ProbeAsync(
            context =>
            {
                context.Say("Working.");
                context.Result(new Score("ab", 0.5, "a b/ü<1>.png"));
                return Task.FromResult(0);
            },
            "--json");
        Assert.Equal("""{"weights_sha256":"ab","mean_value":0.5,"path":"a b/ü<1>.png"}""" + Environment.NewLine, call.Out);
        Assert.Equal("Working." + Environment.NewLine, call.Error);
    }

    [Fact]
    public async Task Numbers_that_are_none_stay_readable()
    {
        var call = await Call.ProbeAsync(
            context =>
            {
                context.Result(new Score("", double.NaN, ""));
                return Task.FromResult(0);
            },
            "--json");
        Assert.Equal("NaN", JsonDocument.Parse(call.Out).RootElement.GetProperty("mean_value").GetString());
    }

    [Fact]
    public async Task Json_is_understood_before_the_command_too()
    {
        var seen = false;
        var groups = new CommandGroup("Tests", [new System.CommandLine.Command("probe")]);
        groups.Commands[0].Handle(context =>
        {
            seen = context.Json;
            return Task.FromResult(0);
        });
        using var output = new StringWriter();
        Assert.Equal(0, await CommandLine.RunAsync(["--json", "probe"], new Terminal(output, output), [groups]));
        Assert.True(seen);
    }
}
