namespace ArtGan.Tests.Kernel.Session;

public class StdinTests
{
    [Theory]
    [InlineData("Console.ReadLine()", "", false)]
    [InlineData("input(\"Name? \")", "Name? ", false)]
    [InlineData("password()", "Password: ", true)]
    public void A_cell_asks_and_gets_the_answer(string code, string prompt, bool isPassword)
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var cell = front.SendCell(code);
        var question = front.Receive(front.Stdin);
        Assert.Equal(("input_request", cell), (question.Type, question.ParentId));
        Assert.Equal((prompt, isPassword), ((string)question.Content["prompt"]!, (bool)question.Content["password"]!));
        front.Send(front.Stdin, "input_reply", new() { ["value"] = "Zoë 🎨" });
        Assert.Equal("Zoë 🎨", (string)front.Await(cell).One("execute_result")["data"]!["text/plain"]!);
    }

    [Fact]
    public void A_front_end_that_takes_no_questions_is_not_asked()
    {
        using var kernel = new RunningKernel();
        var cell = kernel.FrontEnd.SendCell("input()", allowStdin: false);
        Assert.Contains("allow_stdin", (string)kernel.FrontEnd.Await(cell).Reply["evalue"]!);
    }

    [Fact]
    public void An_interrupt_ends_the_wait_and_the_late_answer_is_not_the_next_one()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var cell = front.SendCell("input()");
        front.Receive(front.Stdin);
        front.AskControl("interrupt_request");
        Assert.Equal("Interrupted", (string)front.Await(cell).Reply["ename"]!);
        front.Send(front.Stdin, "input_reply", new() { ["value"] = "late" });
        var next = front.SendCell("input()");
        front.Receive(front.Stdin);
        front.Send(front.Stdin, "input_reply", new() { ["value"] = "mine" });
        Assert.Equal("mine", (string)front.Await(next).One("execute_result")["data"]!["text/plain"]!);
        Assert.Contains("no cell waits for this answer", kernel.Log.ToString());
    }

    [Fact]
    public void Only_the_front_end_that_runs_the_cell_can_answer()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        using var other = new FrontEnd(kernel.Connection);
        var cell = front.SendCell("input()");
        front.Receive(front.Stdin);
        other.Send(other.Stdin, "input_reply", new() { ["value"] = "not mine" });
        front.Send(front.Stdin, "input_reply", new() { ["value"] = "mine" });
        Assert.Equal("mine", (string)front.Await(cell).One("execute_result")["data"]!["text/plain"]!);
    }
}
