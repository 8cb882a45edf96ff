using System.Globalization;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Tests.Kernel.FrontEnds;

/// <summary>Our notebooks and cells as a person sees them in Jupyter Notebook.</summary>
public sealed class BrowserTests
{
    [JupyterMnistFact(Jupyter.Notebook, "chromium")]
    public async Task Curves_move_while_a_notebook_trains_and_Stop_keeps_what_it_has()
    {
        // More than anybody waits for: it is stopped.
        const int Steps = 40_000;
        const string Training = "Jupyter.notebook.get_cells().find(cell => cell.get_text().includes('run.TrainLive('))";
        const string Pictures = $"{Training}.element[0].querySelectorAll('.output_png img')";
        var source = File.ReadAllText(Path.Combine(Repository.Root, "notebooks", "01-mnist-proof-of-concept.ipynb"));
        // The copy lies elsewhere; the project does not.
        await using var notebook = await NotebookBrowser.OpenAsync(source
            .Replace("int steps = 2500;", $"int steps = {Steps};", StringComparison.Ordinal)
            .Replace("project:../", $"project:{Repository.Root}/", StringComparison.Ordinal));
        var run = "";
        try
        {
            await notebook.Page.EvaluateAsync("Jupyter.notebook.execute_all_cells()");
            await notebook.Page.WaitAsync($"{Pictures}.length == 1");
            await notebook.Page.EvaluateAsync($$"""
                window.curves = new Set();
                new MutationObserver(() => { if ({{Pictures}}.length == 1) curves.add({{Pictures}}[0].src); })
                    .observe({{Training}}.element[0], { subtree: true, childList: true, attributes: true });
                """);
            await notebook.Page.WaitAsync($"curves.size >= 2 && {Training}.element[0].querySelector('.input_prompt').textContent.includes('*')");
            await notebook.Page.EvaluateAsync($"{Pictures}[0].scrollIntoView({{ block: 'center' }})");
            await notebook.ScreenshotAsync("01-curves");

            await notebook.PressStopAsync();
            await notebook.WaitForEndAsync(Training);
            await notebook.Page.EvaluateAsync($"{Training}.element[0].querySelector('.output_wrapper').scrollIntoView({{ block: 'end' }})");
            await notebook.ScreenshotAsync("02-stopped");

            run = await notebook.RunAsync("run.Folder.FullPath");
            Assert.True(Directory.Exists(run), run);
            Assert.InRange(int.Parse(await notebook.RunAsync("run.StepsDone"), CultureInfo.InvariantCulture), 1, Steps - 1);
            await notebook.ScreenshotAsync("03-state-kept");
        }
        finally
        {
            if (Directory.Exists(run))
                Directory.Delete(run, recursive: true);
        }
    }

    [JupyterFact(Jupyter.Notebook, "chromium")]
    public async Task Rich_output_is_seen_questions_are_answered_and_an_endless_loop_is_stopped()
    {
        await using var notebook = await NotebookBrowser.OpenAsync(Empty());
        await notebook.RunAsync($$"""
            #r "{{typeof(ArtGan.Plots.Chart).Assembly.Location}}"
            using ArtGan.Plots;
            display(new[] { new { Name = "Ada", Born = 1815 }, new { Name = "Grace", Born = 1906 } });
            Console.Error.WriteLine("to standard error");
            Console.WriteLine("to standard output");
            """);
        Assert.Contains("Grace", await notebook.TextAsync(".output_html table"), StringComparison.Ordinal);
        Assert.Equal("to standard error", await notebook.TextAsync(".output_stderr"));
        Assert.Equal("to standard output", await notebook.TextAsync(".output_stdout"));
        await notebook.RunAsync("Chart.Plot(new Scatter { x = new[] { 1, 2, 3 }, y = new[] { 1, 4, 9 }, mode = \"lines+markers\" })");
        await notebook.Page.WaitAsync("[...document.querySelectorAll('.output_png img')].some(image => image.naturalWidth > 300)");
        await notebook.ScreenshotAsync("04-rich-output");

        await notebook.StartAsync("var name = Console.ReadLine();\n$\"Hello, {name}!\"");
        await notebook.Page.WaitAsync("document.querySelector('input.raw_input')");
        await notebook.Page.EvaluateAsync("document.querySelector('input.raw_input').focus()");
        await notebook.Page.TypeAsync("Ada");
        await notebook.Page.PressEnterAsync();
        await notebook.WaitForEndAsync(NotebookBrowser.Last);
        Assert.Contains("Hello, Ada!", await notebook.TextAsync(".output_result"), StringComparison.Ordinal);

        await notebook.StartAsync("var count = 0L;\nConsole.WriteLine(\"begun\");\nwhile (true) count++;");
        await notebook.Page.WaitAsync($"{NotebookBrowser.Last}.element[0].querySelector('.output').textContent.includes('begun')");
        await notebook.PressStopAsync();
        await notebook.Page.WaitAsync($"{NotebookBrowser.Last}.element[0].querySelector('.output_error')");
        await notebook.ScreenshotAsync("05-loop-stopped");
        Assert.Equal("True", await notebook.RunAsync("count > 0"));

        await notebook.RunAsync("int Fails(int x) => x / (x - x);\nFails(3)");
        await notebook.ScreenshotAsync("06-error");
        Assert.Contains("DivideByZeroException", await notebook.TextAsync(".output_error"), StringComparison.Ordinal);
    }

    [JupyterFact(Jupyter.Notebook, "chromium")]
    public async Task Scripts_in_the_page_and_cells_talk_over_comms_in_both_directions()
    {
        await using var notebook = await NotebookBrowser.OpenAsync(Empty());
        await notebook.RunAsync("""
            using System.Text.Json.Nodes;
            using ArtGan.Kernel.Display.Comms;
            var shown = display("nothing heard yet");
            Comm.Register("artgan.echo", (comm, first) => comm.Received = message =>
            {
                shown.Update($"heard {message.Data["said"]}");
                comm.Send(new JsonObject { ["echo"] = message.Data["said"]!.DeepClone() });
            });
            """);
        await notebook.Page.EvaluateAsync("""
            (() => {
                const comms = Jupyter.notebook.kernel.comm_manager;
                comms.register_target('artgan.page', (comm, open) => {
                    comm.on_msg(message => comm.send({ twice: 2 * message.content.data.number }));
                    window.opened = open.content.data.from;
                });
                const comm = comms.new_comm('artgan.echo', {});
                comm.on_msg(message => window.echo = message.content.data.echo);
                comm.send({ said: 'Grüße 🎨' });
            })()
            """);
        await notebook.Page.WaitAsync("window.echo === 'Grüße 🎨'");
        await notebook.Page.WaitAsync($"{NotebookBrowser.Last}.element[0].querySelector('.output').textContent.includes('heard Grüße 🎨')");

        await notebook.RunAsync("""
            var answer = new TaskCompletionSource<int>();
            var asking = Comm.Open("artgan.page", new JsonObject { ["from"] = "a cell" });
            asking.Received = message => answer.SetResult((int)message.Data["twice"]!);
            asking.Send(new JsonObject { ["number"] = 21 });
            """);
        await notebook.Page.WaitAsync("window.opened === 'a cell'");
        // What arrives is handled between cells: the answer may come before this cell or after it.
        while (await notebook.RunAsync("answer.Task.IsCompleted") != "True")
        {
        }

        Assert.Equal("42", await notebook.RunAsync("answer.Task.Result"));
    }

    private static string Empty()
    {
        var document = new NotebookDocument();
        document.RequireCSharp("test");
        return document.ToJson();
    }
}
