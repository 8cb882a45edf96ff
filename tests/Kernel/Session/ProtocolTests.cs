using System.Text;
using System.Text.Json.Nodes;
using ArtGan.Kernel.Session;
using ArtGan.Kernel.Session.Process;
using ArtGan.Kernel.Wire;

namespace ArtGan.Tests.Kernel.Session;

public class ProtocolTests
{
    [Fact]
    public void Whoever_subscribes_is_welcomed()
    {
        using var kernel = new RunningKernel();
        Assert.Equal(("iopub_welcome", ""), (kernel.FrontEnd.Welcome.Type, (string)kernel.FrontEnd.Welcome.Content["subscription"]!));
        using var second = new FrontEnd(kernel.Connection);
        Assert.Equal("iopub_welcome", second.Welcome.Type);
    }

    [Fact]
    public void The_kernel_says_what_it_is_on_both_channels()
    {
        using var kernel = new RunningKernel();
        foreach (var info in (JsonObject[])[kernel.FrontEnd.Ask("kernel_info_request").Reply, kernel.FrontEnd.AskControl("kernel_info_request").Reply])
        {
            Assert.Equal("5.5", (string)info["protocol_version"]!);
            Assert.Equal("C#", (string)info["language_info"]!["name"]!);
            Assert.Equal(".cs", (string)info["language_info"]!["file_extension"]!);
            Assert.Equal("csharp", (string)info["language_info"]!["pygments_lexer"]!);
            Assert.Equal("text/x-csharp", (string)info["language_info"]!["mimetype"]!);
            Assert.All(info["help_links"]!.AsArray(), link => Assert.StartsWith("https://", (string)link!["url"]!, StringComparison.Ordinal));
            Assert.False((bool)info["debugger"]!);
            // Neither a debugger nor subshells.
            Assert.Empty(info["supported_features"]!.AsArray());
        }
    }

    [Fact]
    public void The_heart_beats_while_a_cell_runs()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var cell = front.SendCell("Console.WriteLine(\"ready\"); while (true) { }");
        front.HearText("ready");
        for (var beat = 0; beat < 3; beat++)
        {
            front.Heartbeat.Send([Encoding.ASCII.GetBytes($"ping {beat}")]);
            Assert.Equal($"ping {beat}", Encoding.ASCII.GetString(Assert.Single(FrontEnd.ReceiveFrames(front.Heartbeat))));
        }

        front.AskControl("interrupt_request");
        front.Await(cell);
    }

    [Fact]
    public void Control_answers_while_a_cell_runs()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var cell = front.SendCell("Console.WriteLine(\"ready\"); while (true) { }");
        front.HearText("ready");
        var requests = Enumerable.Range(0, 50).Select(_ => front.Send(front.Control, "kernel_info_request")).ToList();
        foreach (var request in requests)
            Assert.Equal(["status", "status"], front.Await(request, front.Control).Types);
        var debug = front.AskControl("debug_request", new() { ["type"] = "request", ["seq"] = 3, ["command"] = "initialize" }).Reply;
        Assert.Equal((false, 3), ((bool)debug["success"]!, (int)debug["request_seq"]!));
        front.AskControl("interrupt_request");
        front.Await(cell);
    }

    [Theory]
    [InlineData("complete_request", """{"code": "Console.", "cursor_pos": 8}""", "ok")]
    [InlineData("inspect_request", """{"code": "nothing", "cursor_pos": 3, "detail_level": 0}""", "ok")]
    [InlineData("is_complete_request", """{"code": "1"}""", "complete")]
    [InlineData("history_request", """{"hist_access_type": "tail", "n": 3}""", "ok")]
    [InlineData("comm_info_request", "{}", "ok")]
    [InlineData("connect_request", "{}", "ok")]
    [InlineData("unheard_of_request", "{}", "error")]
    [InlineData("execute_request", "{}", "error")]
    [InlineData("execute_request", """{"code": 5}""", "error")]
    [InlineData("execute_request", """{"code": "1", "silent": "yes"}""", "error")]
    [InlineData("complete_request", """{"code": "x", "cursor_pos": 1e300}""", "error")]
    [InlineData("history_request", """{"hist_access_type": "all"}""", "error")]
    public void Every_request_gets_a_reply_between_busy_and_idle(string type, string content, string status)
    {
        using var kernel = new RunningKernel();
        var answer = kernel.FrontEnd.Ask(type, (JsonObject)JsonNode.Parse(content)!);
        Assert.Equal(status, answer.Status);
        Assert.Equal(["status", "status"], answer.Types);
    }

    [Theory]
    [InlineData(false, 5)]
    [InlineData(true, 6)]
    public void Positions_are_code_points_unless_the_front_end_counts_otherwise(bool countsUtf16, int position)
    {
        using var kernel = new RunningKernel(options => options with { CountsUtf16 = countsUtf16 });
        var reply = kernel.FrontEnd.Ask("complete_request", new() { ["code"] = "/*🎨*/", ["cursor_pos"] = position }).Reply;
        Assert.Equal(position, (int)reply["cursor_end"]!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true, "VSCODE_PID")]
    [InlineData(true, "VSCODE_HANDLES_UNCAUGHT_ERRORS")]
    [InlineData(false, "VSCODE_PORTABLE", "JPY_PARENT_PID")]
    public void VS_Code_is_known_by_what_it_gives_to_its_extensions_alone(bool expected, params string[] variables) =>
        Assert.Equal(expected, VisualStudioCode.HasStarted(name => variables.Contains(name) ? "1" : null));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Shutdown_is_answered_told_to_all_and_ends_the_running_cell(bool restart)
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        front.SendCell("Console.WriteLine(\"ready\"); while (true) { }");
        front.HearText("ready");
        var answer = front.AskControl("shutdown_request", new() { ["restart"] = restart });
        Assert.Equal(restart, (bool)answer.Reply["restart"]!);
        Assert.Equal(restart, (bool)answer.One("shutdown_reply")["restart"]!);
        await kernel.Ended.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Shutdown_on_the_shell_channel_does_not_wait_for_the_cell()
    {
        using var kernel = new RunningKernel();
        kernel.FrontEnd.SendCell("Console.WriteLine(\"ready\"); while (true) { }");
        kernel.FrontEnd.HearText("ready");
        Assert.Equal("ok", kernel.FrontEnd.Ask("shutdown_request", new() { ["restart"] = false }).Status);
        await kernel.Ended.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task After_a_restart_the_same_addresses_serve_the_same_front_end_with_a_new_session()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        front.Run("var before = 1;");
        front.AskControl("shutdown_request", new() { ["restart"] = true });
        await kernel.Ended.WaitAsync(TimeSpan.FromMinutes(1));
        kernel.End();
        using var server = new KernelServer(kernel.Connection, new KernelOptions { Log = TextWriter.Null, HistoryPath = null, CountsUtf16 = false });
        _ = server.RunAsync();
        front.Hear(message => message.Type == "iopub_welcome");
        var answer = front.Run("before");
        Assert.Equal(("error", 1), (answer.Status, (int)answer.Reply["execution_count"]!));
        Assert.Equal("ok", front.Run("1").Status);
    }

    [Fact]
    public void Every_front_end_hears_all_that_is_published_and_only_its_own_replies()
    {
        using var kernel = new RunningKernel();
        using var second = new FrontEnd(kernel.Connection);
        var cell = kernel.FrontEnd.SendCell("var x = 7; display(x);");
        Assert.Contains(second.Published(cell), message => message.Type == "display_data");
        kernel.FrontEnd.Await(cell);
        Assert.Equal("7", (string)second.Run("x").One("execute_result")["data"]!["text/plain"]!);
    }

    [Fact]
    public void A_kernel_over_ipc_works_like_one_over_tcp()
    {
        using var folder = new Support.TemporaryFolder();
        var connection = new ConnectionInfo { Transport = "ipc", Ip = Path.Combine(folder.Path, "k"), Key = "k", ShellPort = 1, IopubPort = 2, StdinPort = 3, ControlPort = 4, HbPort = 5 };
        using var server = new KernelServer(connection, new KernelOptions { Log = TextWriter.Null, HistoryPath = null });
        _ = server.RunAsync();
        using var front = new FrontEnd(connection);
        Assert.Equal("2", (string)front.Run("1 + 1").One("execute_result")["data"]!["text/plain"]!);
    }

    [Fact]
    public void An_address_that_others_can_reach_is_warned_about()
    {
        var log = new StringWriter();
        using var server = new KernelServer(new ConnectionInfo { Ip = "0.0.0.0", Key = "k" }, new KernelOptions { Log = log, HistoryPath = null });
        Assert.Contains("other machines", log.ToString());
    }
}
