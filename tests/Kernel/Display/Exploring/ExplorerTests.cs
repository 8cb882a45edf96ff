using ArtGan.Kernel.Display;
using ArtGan.Kernel.Session.Html;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Tests.Support;
using ArtGan.Tests.Support.Browser;

namespace ArtGan.Tests.Kernel.Display.Exploring;

public sealed class ExplorerTests : IDisposable
{
    private const string Seen = "[...document.querySelectorAll('.frames')].map(frames => [...frames.children].filter(frame => !frame.hidden).map(frame => frame.innerText.trim()).join('+')).join('|')";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Values_are_computed_for_positions_of_the_sliders_and_that_of_the_start_is_seen()
    {
        using var cells = new Cells();
        await cells.Value("var asked = new List<(double, double)>();\ndisplay(Explore(Slider(\"a\", 0, 1, start: 0.26), Slider(\"b\", 0, 2, step: 1), (a, b) => { asked.Add((a, b)); return $\"{a} & {b}\"; }));");
        var shown = Assert.Single(cells.Outputs.OfType<DisplayData>()).Data.Representations;
        Assert.Equal("0.26 & 1", shown["text/plain"]);
        Assert.DoesNotContain("application/vnd.jupyter.widget-view+json", shown.Keys);
        Assert.Equal(15, await cells.Value("asked.Count"));
        Assert.Equal(true, await cells.Value("asked[0] == (0, 0) && asked[1] == (0, 1) && asked[^1] == (1, 2)"));
        Assert.Equal(14, ((string)shown["text/html"]).Split("<div hidden=\"hidden\">").Length - 1);
    }

    [Theory]
    [InlineData("Explore(Slider(\"a\", 1, 0), a => a)", "goes from 1 to 0")]
    [InlineData("Play(\"steps\", [])", "has no frames")]
    [InlineData("new ArtGan.Kernel.Display.Exploring.Explorer([], values => 1)", "There are 0 sliders")]
    [InlineData("display(Explore(Slider(\"a\", 0, 1), a => a) with { Frames = 1 })", "keeps 2 to 400 frames, not 1")]
    public async Task What_makes_no_sense_is_refused_in_a_sentence(string code, string sentence)
    {
        using var cells = new Cells();
        var error = (await cells.Run(code)).Error;
        Assert.Contains(sentence, error?.Value ?? cells.ShownText(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task In_a_page_without_a_kernel_sliders_move_through_the_frames_and_a_button_plays_them()
    {
        var run = await NotebookRunner.RunAsync(new()
        {
            Path = folder.Write("book.dib", "#!csharp\nExplore(Slider(\"a\", 0, 4, step: 1), Slider(\"b\", 0, 1, start: 0, step: 1), (a, b) => a * 10 + b)\n#!csharp\nPlay(\"step\", [(\"ten\", 10), (\"twenty\", 20), (\"thirty\", 30)])"),
        });
        Assert.Null(run.Failure);
        await using var page = await BrowserPage.OpenAsync(ChromiumFactAttribute.Program!);
        await page.NavigateAsync(new Uri(folder.Write("page.html", HtmlExporter.Export(run.Document, new HtmlExportOptions()).Html)).AbsoluteUri);
        await page.WaitAsync("document.querySelectorAll('.artgan-explorer[data-ready] .controls:not([hidden])').length == 2");
        Assert.Equal("20|30", (string?)await page.EvaluateAsync(Seen));

        await page.EvaluateAsync("document.querySelectorAll('input[type=range]').forEach((input, place) => { input.value = [3, 1, 0][place]; input.dispatchEvent(new Event('input')); })");
        Assert.Equal("31|10", (string?)await page.EvaluateAsync(Seen));
        Assert.Equal("3|1|ten", (string?)await page.EvaluateAsync("[...document.querySelectorAll('output')].map(output => output.textContent).join('|')"));

        await page.EvaluateAsync("window.seen = new Set(); new MutationObserver(() => seen.add(document.querySelectorAll('output')[2].textContent)).observe(document.querySelectorAll('output')[2], { childList: true }); document.querySelector('button').click()");
        await page.WaitAsync("seen.size == 3");
        await page.EvaluateAsync("document.querySelector('button').click()");
        Assert.Equal("Play", (string?)await page.EvaluateAsync("document.querySelector('button').textContent"));
    }
}
