using System.Text.Json.Nodes;

namespace ArtGan.Tests.Kernel.Session;

public class CommTests
{
    private const string Using = "using ArtGan.Kernel.Display.Comms; using System.Text.Json.Nodes;\n";

    [Fact]
    public void A_cell_opens_a_comm_and_answers_what_the_front_end_says()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var opened = front.Run(Using + "var comm = Comm.Open(\"slider\", new JsonObject { [\"max\"] = 10 }, buffers: [[1, 2]]);\n"
            + "comm.Received = message => { Console.Write(message.Data[\"value\"]); comm.Send(new JsonObject { [\"seen\"] = message.Buffers[0][0] }); };");
        var open = Assert.Single(opened.Published, message => message.Type == "comm_open");
        Assert.Equal(("slider", 10), ((string)open.Content["target_name"]!, (int)open.Content["data"]!["max"]!));
        Assert.Equal([1, 2], Assert.Single(open.Buffers));
        var id = (string)open.Content["comm_id"]!;
        Assert.Equal("slider", (string)front.Ask("comm_info_request").Reply["comms"]![id]!["target_name"]!);
        Assert.Empty(front.Ask("comm_info_request", new() { ["target_name"] = "other" }).Reply["comms"]!.AsObject());

        var said = front.Send(front.Shell, "comm_msg", new() { ["comm_id"] = id, ["data"] = new JsonObject { ["value"] = 7 } }, [[9]]);
        var heard = front.Published(said);
        Assert.Equal(["status", "stream", "comm_msg", "status"], heard.Select(message => message.Type));
        Assert.Equal("7", (string)heard[1].Content["text"]!);
        Assert.Equal(9, (int)heard[2].Content["data"]!["seen"]!);

        var closed = front.Run("comm.Close();");
        Assert.Equal(id, (string)closed.One("comm_close")["comm_id"]!);
        Assert.Empty(front.Ask("comm_info_request").Reply["comms"]!.AsObject());
        Assert.Contains("is closed", (string)front.Run("comm.Send(new JsonObject());").Reply["evalue"]!);
    }

    [Fact]
    public void A_front_end_opens_a_comm_and_the_handlers_exception_is_shown()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        front.Run(Using + "Comm.Register(\"mine\", (comm, first) => { Console.Write(comm.Target); comm.ReceivedAsync = async message => { await Task.Delay(1); throw new Exception(\"no\"); }; comm.Closed = _ => Console.Write(\"bye\"); });");
        var opened = front.Send(front.Shell, "comm_open", new() { ["comm_id"] = "a", ["target_name"] = "mine", ["data"] = new JsonObject() });
        Assert.Contains(front.Published(opened), message => message.Type == "stream" && (string)message.Content["text"]! == "mine");
        var said = front.Send(front.Shell, "comm_msg", new() { ["comm_id"] = "a", ["data"] = new JsonObject() });
        Assert.Contains(front.Published(said), message => message.Type == "error" && (string)message.Content["evalue"]! == "no");
        var closed = front.Send(front.Shell, "comm_close", new() { ["comm_id"] = "a", ["data"] = new JsonObject() });
        Assert.Contains(front.Published(closed), message => message.Type == "stream" && (string)message.Content["text"]! == "bye");
    }

    [Fact]
    public void A_handler_replaces_what_a_cell_has_displayed()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var cell = front.Run(Using + "var shown = display(0); var comm = Comm.Open(\"slider\"); comm.Received = message => { for (var i = 1; i <= 50; i++) shown.Update(i); };");
        var said = front.Send(front.Shell, "comm_msg", new() { ["comm_id"] = (string)cell.One("comm_open")["comm_id"]!, ["data"] = new JsonObject() });
        var last = front.Published(said).Last(message => message.Type == "update_display_data").Content;
        Assert.Equal("50", (string)last["data"]!["text/plain"]!);
        Assert.Equal((string)cell.One("display_data")["transient"]!["display_id"]!, (string)last["transient"]!["display_id"]!);
    }

    [Fact]
    public void A_comm_that_nobody_waits_for_is_closed_at_once()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var opened = front.Send(front.Shell, "comm_open", new() { ["comm_id"] = "a", ["target_name"] = "nobody", ["data"] = new JsonObject() });
        Assert.Contains(front.Published(opened), message => message.Type == "comm_close" && (string)message.Content["comm_id"]! == "a");
    }

    [Fact]
    public void A_handler_can_be_interrupted()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var id = (string)front.Run(Using + "var comm = Comm.Open(\"t\"); comm.Received = _ => { Console.WriteLine(\"ready\"); while (true) { } };").One("comm_open")["comm_id"]!;
        var said = front.Send(front.Shell, "comm_msg", new() { ["comm_id"] = id, ["data"] = new JsonObject() });
        front.HearText("ready");
        front.AskControl("interrupt_request");
        Assert.Contains(front.Published(said), message => message.Type == "error" && (string)message.Content["ename"]! == "Interrupted");
    }
}
