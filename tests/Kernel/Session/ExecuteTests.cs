using System.Text.Json.Nodes;

namespace ArtGan.Tests.Kernel.Session;

public class ExecuteTests
{
    [Fact]
    public void A_cell_is_echoed_shown_and_answered_between_busy_and_idle()
    {
        using var kernel = new RunningKernel();
        var answer = kernel.FrontEnd.Run("Console.Write(\"out\"); Console.Error.Write(\"err\"); display(6); 6 * 7");
        Assert.Equal(["status", "execute_input", "stream", "stream", "display_data", "execute_result", "status"], answer.Types);
        Assert.Equal("busy", (string)answer.Published[0].Content["execution_state"]!);
        Assert.Equal(1, (int)answer.One("execute_input")["execution_count"]!);
        Assert.Equal("out", answer.Stdout);
        Assert.Equal("42", (string)answer.One("execute_result")["data"]!["text/plain"]!);
        Assert.Equal(1, (int)answer.One("execute_result")["execution_count"]!);
        Assert.False(string.IsNullOrEmpty((string)answer.One("display_data")["transient"]!["display_id"]!));
        Assert.Equal("ok", answer.Status);
        Assert.Equal(1, (int)answer.Reply["execution_count"]!);
    }

    [Fact]
    public void An_error_has_a_coloured_traceback_and_aborts_what_is_queued()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var failing = front.SendCell("input(); throw new Exception(\"no\");");
        var question = front.Receive(front.Stdin);
        var (queued, asked) = (front.SendCell("1"), front.Send(front.Shell, "kernel_info_request"));
        // A request on the other channel comes back when the two before it have arrived.
        front.AskControl("kernel_info_request");
        front.Send(front.Stdin, "input_reply", new() { ["value"] = "" });
        var error = front.Await(failing);
        Assert.Equal("error", error.Status);
        Assert.Equal("Exception", (string)error.Reply["ename"]!);
        Assert.Equal("no", (string)error.One("error")["evalue"]!);
        Assert.Contains("\e[", (string)error.One("error")["traceback"]![0]!);
        var aborted = front.Await(queued);
        Assert.Equal("aborted", aborted.Status);
        Assert.Equal(["status", "status"], aborted.Types);
        Assert.Equal("ok", front.Await(asked).Status);
        Assert.Equal("ok", front.Run("1").Status);
        Assert.Equal("input_request", question.Type);
    }

    [Fact]
    public void Without_stop_on_error_the_queue_goes_on()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var failing = front.SendCell("throw new Exception();", stopOnError: false);
        var next = front.SendCell("1");
        Assert.Equal("error", front.Await(failing).Status);
        Assert.Equal("ok", front.Await(next).Status);
    }

    [Fact]
    public void A_silent_cell_shows_nothing_and_takes_no_number()
    {
        using var kernel = new RunningKernel();
        var silent = kernel.FrontEnd.Run("var kept = 1; Console.Write(kept); kept", new() { ["silent"] = true });
        Assert.Equal(["status", "status"], silent.Types);
        Assert.Equal(0, (int)silent.Reply["execution_count"]!);
        Assert.Equal(1, (int)kernel.FrontEnd.Run("kept").Reply["execution_count"]!);
    }

    [Fact]
    public void A_cell_that_is_not_stored_shows_its_output_but_takes_no_number()
    {
        using var kernel = new RunningKernel();
        Assert.Equal("1", kernel.FrontEnd.Run("Console.Write(1);", new() { ["store_history"] = false }).Stdout);
        Assert.Equal(1, (int)kernel.FrontEnd.Run("1").Reply["execution_count"]!);
    }

    [Fact]
    public void User_expressions_are_evaluated_after_the_cell_and_leave_nothing()
    {
        using var kernel = new RunningKernel();
        var answer = kernel.FrontEnd.Run("var x = 20;", new() { ["user_expressions"] = new JsonObject { ["good"] = "x + 1", ["bad"] = "nothing", ["odd"] = 3, ["declares"] = "int.TryParse(\"7\", out var extra)" } });
        var values = answer.Reply["user_expressions"]!;
        Assert.Equal("21", (string)values["good"]!["data"]!["text/plain"]!);
        Assert.Equal("error", (string)values["bad"]!["status"]!);
        Assert.Equal("CompilationError", (string)values["bad"]!["ename"]!);
        Assert.Equal("error", (string)values["odd"]!["status"]!);
        Assert.Equal("ok", (string)values["declares"]!["status"]!);
        var next = kernel.FrontEnd.Run("extra");
        Assert.Equal("error", next.Status);
        Assert.Equal(2, (int)next.Reply["execution_count"]!);
    }

    [Fact]
    public void Updates_and_clearing_refer_to_what_was_shown()
    {
        using var kernel = new RunningKernel();
        var answer = kernel.FrontEnd.Run("var shown = display(1); shown.Update(2); ClearOutput(wait: true);");
        Assert.Equal((string)answer.One("display_data")["transient"]!["display_id"]!, (string)answer.One("update_display_data")["transient"]!["display_id"]!);
        Assert.Equal("2", (string)answer.One("update_display_data")["data"]!["text/plain"]!);
        Assert.True((bool)answer.One("clear_output")["wait"]!);
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_stop_the_output()
    {
        using var kernel = new RunningKernel();
        var answer = kernel.FrontEnd.Run("Console.Write(\"a\\ud800b\"); Console.Out.Flush(); display(\"\\udc00\"); \"end\"");
        Assert.Equal("a\ufffdb", answer.Stdout);
        Assert.Equal("end", (string)answer.One("execute_result")["data"]!["text/plain"]!);
    }

    [Fact]
    public void A_question_mark_asks_for_help_in_the_pager()
    {
        using var kernel = new RunningKernel();
        kernel.FrontEnd.Run("var picture = 7;");
        var page = Assert.Single(kernel.FrontEnd.Run("?picture").Reply["payload"]!.AsArray());
        Assert.Equal("page", (string)page!["source"]!);
        Assert.Contains("7", (string)page["data"]!["text/plain"]!);
    }

    [Fact]
    public void What_a_thread_prints_after_its_cell_stays_with_its_cell()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var first = front.SendCell("var go = new ManualResetEventSlim();\nvar thread = new Thread(() => { go.Wait(); Console.Write(\"late\"); display(\"later\"); });\nthread.Start();");
        front.Await(first);
        var second = front.Run("Console.Write(\"mine\"); go.Set(); thread.Join(); Console.Write(\"!\");");
        Assert.Equal("mine!", second.Stdout);
        Assert.DoesNotContain("display_data", second.Types);
        var all = front.Published(first);
        Assert.Contains(all, message => message.Type == "stream" && (string)message.Content["text"]! == "late");
        Assert.Contains(all, message => message.Type == "display_data");
    }

    [Fact]
    public void Values_that_are_replaced_after_the_cell_all_come_and_stay_with_their_cell()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var first = front.SendCell("var shown = display(\"begun\");\nvar go = new TaskCompletionSource();\nvar done = Task.Run(async () => { await go.Task; for (var i = 1; i <= 3; i++) shown.Update(i); });");
        front.Await(first);
        front.Run("go.SetResult();");
        var others = front.Run("await done;").Types;
        Assert.DoesNotContain("update_display_data", others);
        Assert.Equal(["1", "2", "3"], front.Published(first).Where(message => message.Type == "update_display_data").Select(message => (string)message.Content["data"]!["text/plain"]!));
    }
}
